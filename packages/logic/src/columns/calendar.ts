// The calendar that a kernel calls for what has no table.
export {
  addMonths,
  addWorkdays,
  completedMonths,
  completedYears,
  firstOfMonth,
  lastOfMonth,
} from "@andersom/runtime";
