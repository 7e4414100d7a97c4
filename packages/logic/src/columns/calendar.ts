// The calendar that a kernel calls for what has no table.
export {
  addMonths,
  addWorkdays,
  completedMonths,
  completedYears,
  firstDayOfMonthKey,
  firstOfMonth,
  lastOfMonth,
  monthKey,
} from "@andersom/runtime";
