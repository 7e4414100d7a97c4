/** Types of the concrete tree, made from the grammar by scripts/grammar.ts. */
import type { CstNode, ICstVisitor, IToken } from "chevrotain";

export interface ReferencesCstNode extends CstNode {
  name: "references";
  children: ReferencesCstChildren;
}

export type ReferencesCstChildren = {
  RefPart: IToken[];
};

export interface ExpressionCstNode extends CstNode {
  name: "expression";
  children: ExpressionCstChildren;
}

export type ExpressionCstChildren = {
  term: (TermCstNode)[];
  Operator?: IToken[];
  NaarRatoVan?: IToken[];
  TenOpzichteVan?: IToken[];
};

export interface TermCstNode extends CstNode {
  name: "term";
  children: TermCstChildren;
}

export type TermCstChildren = {
  money?: MoneyCstNode[];
  percentage?: PercentageCstNode[];
  quantity?: QuantityCstNode[];
  DateLit?: IToken[];
  MonthLit?: IToken[];
  Hole?: IToken[];
  extreme?: ExtremeCstNode[];
  between?: BetweenCstNode[];
  fraction?: FractionCstNode[];
  dayOfMonth?: DayOfMonthCstNode[];
  collection?: CollectionCstNode[];
  nameValue?: NameValueCstNode[];
};

export interface MoneyCstNode extends CstNode {
  name: "money";
  children: MoneyCstChildren;
}

export type MoneyCstChildren = {
  Money: IToken[];
  per?: PerCstNode[];
};

export interface PerCstNode extends CstNode {
  name: "per";
  children: PerCstChildren;
}

export type PerCstChildren = {
  Per: IToken[];
  Num?: IToken[];
  Word: IToken[];
};

export interface PercentageCstNode extends CstNode {
  name: "percentage";
  children: PercentageCstChildren;
}

export type PercentageCstChildren = {
  Percent: IToken[];
  VanPercent?: IToken[];
  term?: TermCstNode[];
};

export interface QuantityCstNode extends CstNode {
  name: "quantity";
  children: QuantityCstChildren;
}

export type QuantityCstChildren = {
  Determiner?: IToken[];
  DeDatum?: IToken[];
  Num: IToken[];
  Word?: IToken[];
  per?: PerCstNode[];
  Relation?: IToken[];
  term?: TermCstNode[];
};

export interface ExtremeCstNode extends CstNode {
  name: "extreme";
  children: ExtremeCstChildren;
}

export type ExtremeCstChildren = {
  HetLaagsteVan?: IToken[];
  HetHoogsteVan?: IToken[];
  expression: (ExpressionCstNode)[];
  Comma?: IToken[];
  En: IToken[];
  term: TermCstNode[];
};

export interface BetweenCstNode extends CstNode {
  name: "between";
  children: BetweenCstChildren;
}

export type BetweenCstChildren = {
  VerschilTussen?: IToken[];
  JarenTussen?: IToken[];
  term: (TermCstNode)[];
  En: IToken[];
};

export interface FractionCstNode extends CstNode {
  name: "fraction";
  children: FractionCstChildren;
}

export type FractionCstChildren = {
  Fraction: IToken[];
  term: TermCstNode[];
};

export interface DayOfMonthCstNode extends CstNode {
  name: "dayOfMonth";
  children: DayOfMonthCstChildren;
}

export type DayOfMonthCstChildren = {
  DagVanDeMaand: IToken[];
  Relation: IToken[];
  term: TermCstNode[];
};

export interface CollectionCstNode extends CstNode {
  name: "collection";
  children: CollectionCstChildren;
}

export type CollectionCstChildren = {
  HetAantal?: IToken[];
  DeSomVan?: IToken[];
  name: NameCstNode[];
  where?: WhereCstNode[];
};

export interface NameValueCstNode extends CstNode {
  name: "nameValue";
  children: NameValueCstChildren;
}

export type NameValueCstChildren = {
  name: NameCstNode[];
  InRef?: IToken[];
  references?: ReferencesCstNode[];
  where?: WhereCstNode[];
};

export interface WhereCstNode extends CstNode {
  name: "where";
  children: WhereCstChildren;
}

export type WhereCstChildren = {
  WaarvoorGeldt: IToken[];
  Colon?: IToken[];
  Word?: IToken[];
  conjunction: ConjunctionCstNode[];
};

export interface NameCstNode extends CstNode {
  name: "name";
  children: NameCstChildren;
}

export type NameCstChildren = {
  NamePart: IToken[];
};

export interface OptionsCstNode extends CstNode {
  name: "options";
  children: OptionsCstChildren;
}

export type OptionsCstChildren = {
  term: (TermCstNode)[];
  Comma?: IToken[];
  Of?: IToken[];
};

export interface ConditionCstNode extends CstNode {
  name: "condition";
  children: ConditionCstChildren;
}

export type ConditionCstChildren = {
  conditionList?: ConditionListCstNode[];
  Geldt?: IToken[];
  Colon?: IToken[];
  conjunction?: (ConjunctionCstNode)[];
};

export interface ConditionListCstNode extends CstNode {
  name: "conditionList";
  children: ConditionListCstChildren;
}

export type ConditionListCstChildren = {
  AlleHeader?: IToken[];
  EenHeader?: IToken[];
  Colon: IToken[];
  letterItems?: LetterItemsCstNode[];
  degreeItems?: DegreeItemsCstNode[];
  dashItems?: DashItemsCstNode[];
};

export interface LetterItemsCstNode extends CstNode {
  name: "letterItems";
  children: LetterItemsCstChildren;
}

export type LetterItemsCstChildren = {
  LabelLetter: (IToken)[];
  item: (ItemCstNode)[];
  Semicolon?: IToken[];
  En?: IToken[];
  Of?: IToken[];
};

export interface DegreeItemsCstNode extends CstNode {
  name: "degreeItems";
  children: DegreeItemsCstChildren;
}

export type DegreeItemsCstChildren = {
  LabelDegree: (IToken)[];
  item: (ItemCstNode)[];
  Semicolon?: IToken[];
  En?: IToken[];
  Of?: IToken[];
};

export interface DashItemsCstNode extends CstNode {
  name: "dashItems";
  children: DashItemsCstChildren;
}

export type DashItemsCstChildren = {
  LabelDash: (IToken)[];
  item: (ItemCstNode)[];
  Semicolon?: IToken[];
  En?: IToken[];
  Of?: IToken[];
};

export interface ItemCstNode extends CstNode {
  name: "item";
  children: ItemCstChildren;
}

export type ItemCstChildren = {
  conditionList?: ConditionListCstNode[];
  conjunction?: ConjunctionCstNode[];
};

export interface ConjunctionCstNode extends CstNode {
  name: "conjunction";
  children: ConjunctionCstChildren;
}

export type ConjunctionCstChildren = {
  clause: (ClauseCstNode)[];
  En?: IToken[];
  Of?: IToken[];
};

export interface ClauseCstNode extends CstNode {
  name: "clause";
  children: ClauseCstChildren;
}

export type ClauseCstChildren = {
  exists?: ExistsCstNode[];
  quantified?: QuantifiedCstNode[];
  countMonths?: CountMonthsCstNode[];
  effectNotReached?: EffectNotReachedCstNode[];
  generalClause?: GeneralClauseCstNode[];
};

export interface ExistsCstNode extends CstNode {
  name: "exists";
  children: ExistsCstChildren;
}

export type ExistsCstChildren = {
  Er: IToken[];
  Is?: (IToken)[];
  Negation?: IToken[];
  Comparator?: IToken[];
  Num?: IToken[];
  name: NameCstNode[];
  where?: WhereCstNode[];
};

export interface QuantifiedCstNode extends CstNode {
  name: "quantified";
  children: QuantifiedCstChildren;
}

export type QuantifiedCstChildren = {
  VoorEenVan?: IToken[];
  VoorElkVan?: IToken[];
  VoorGeenVan?: IToken[];
  name: NameCstNode[];
  GeldtDat: IToken[];
  clause: ClauseCstNode[];
};

export interface CountMonthsCstNode extends CstNode {
  name: "countMonths";
  children: CountMonthsCstChildren;
}

export type CountMonthsCstChildren = {
  TelIn: IToken[];
  Comparator: IToken[];
  Num: IToken[];
  name: NameCstNode[];
  Relation: IToken[];
  term: TermCstNode[];
  Geldt: IToken[];
  Colon: IToken[];
  conjunction: ConjunctionCstNode[];
};

export interface EffectNotReachedCstNode extends CstNode {
  name: "effectNotReached";
  children: EffectNotReachedCstChildren;
}

export type EffectNotReachedCstChildren = {
  HetEffect: IToken[];
  name: NameCstNode[];
  NietBereikt: IToken[];
};

export interface GeneralClauseCstNode extends CstNode {
  name: "generalClause";
  children: GeneralClauseCstChildren;
}

export type GeneralClauseCstChildren = {
  expression: ExpressionCstNode[];
  isRest?: IsRestCstNode[];
  verbFinal?: VerbFinalCstNode[];
  liesFinal?: LiesFinalCstNode[];
  negated?: NegatedCstNode[];
  lies?: LiesCstNode[];
  hasRight?: HasRightCstNode[];
  ladder?: LadderCstNode[];
  fulfils?: FulfilsCstNode[];
  dutyApplies?: DutyAppliesCstNode[];
  onDate?: OnDateCstNode[];
};

export interface IsRestCstNode extends CstNode {
  name: "isRest";
  children: IsRestCstChildren;
}

export type IsRestCstChildren = {
  Is: IToken[];
  NogNietBekend?: IToken[];
  Negation?: (IToken)[];
  moment?: (MomentCstNode)[];
  complement?: (ComplementCstNode)[];
  onDate?: OnDateCstNode[];
  NamePart?: IToken[];
};

export interface ComplementCstNode extends CstNode {
  name: "complement";
  children: ComplementCstChildren;
}

export type ComplementCstChildren = {
  comparisons?: ComparisonsCstNode[];
  UiterlijkOp?: IToken[];
  DateLit?: IToken[];
  EenVan?: IToken[];
  Colon?: IToken[];
  options?: OptionsCstNode[];
  expression?: ExpressionCstNode[];
};

export interface ComparisonsCstNode extends CstNode {
  name: "comparisons";
  children: ComparisonsCstChildren;
}

export type ComparisonsCstChildren = {
  Comparator: (IToken)[];
  expression: (ExpressionCstNode)[];
  En?: IToken[];
};

export interface MomentCstNode extends CstNode {
  name: "moment";
  children: MomentCstChildren;
}

export type MomentCstChildren = {
  InElkeMaandVan?: IToken[];
  GemiddeldIn?: IToken[];
  InTotaalIn?: IToken[];
  MomentOp?: IToken[];
  momentValue?: MomentValueCstNode[];
  MomentIn?: IToken[];
  MonthLit?: IToken[];
};

export interface MomentValueCstNode extends CstNode {
  name: "momentValue";
  children: MomentValueCstChildren;
}

export type MomentValueCstChildren = {
  DateLit?: IToken[];
  quantity?: QuantityCstNode[];
  name?: NameCstNode[];
};

export interface VerbFinalCstNode extends CstNode {
  name: "verbFinal";
  children: VerbFinalCstChildren;
}

export type VerbFinalCstChildren = {
  moment?: MomentCstNode[];
  comparisons: ComparisonsCstNode[];
  Is: IToken[];
};

export interface NegatedCstNode extends CstNode {
  name: "negated";
  children: NegatedCstChildren;
}

export type NegatedCstChildren = {
  Negation: IToken[];
  NamePart?: (IToken)[];
  SamenMet?: IToken[];
  Is?: IToken[];
};

export interface LiesCstNode extends CstNode {
  name: "lies";
  children: LiesCstChildren;
}

export type LiesCstChildren = {
  Ligt: IToken[];
  Niet?: IToken[];
  LigtRelation: IToken[];
  expression: ExpressionCstNode[];
};

export interface LiesFinalCstNode extends CstNode {
  name: "liesFinal";
  children: LiesFinalCstChildren;
}

export type LiesFinalCstChildren = {
  Niet?: IToken[];
  LigtRelation: IToken[];
  expression: ExpressionCstNode[];
  Ligt: IToken[];
};

export interface HasRightCstNode extends CstNode {
  name: "hasRight";
  children: HasRightCstChildren;
}

export type HasRightCstChildren = {
  HeeftRechtOp?: IToken[];
  HeeftGeenRechtOp?: IToken[];
  RechtHeeftOp?: IToken[];
  GeenRechtHeeftOp?: IToken[];
  name?: (NameCstNode)[];
  because?: BecauseCstNode[];
  RechtOp?: IToken[];
  GeenRechtOp?: IToken[];
  Heeft?: IToken[];
};

export interface BecauseCstNode extends CstNode {
  name: "because";
  children: BecauseCstChildren;
}

export type BecauseCstChildren = {
  Wegens?: IToken[];
  references?: (ReferencesCstNode)[];
  Omdat?: IToken[];
  NietVervuld?: IToken[];
};

export interface LadderCstNode extends CstNode {
  name: "ladder";
  children: LadderCstChildren;
}

export type LadderCstChildren = {
  KomtUitBij?: IToken[];
  KomtNietUitBij?: IToken[];
  name: NameCstNode[];
};

export interface FulfilsCstNode extends CstNode {
  name: "fulfils";
  children: FulfilsCstChildren;
}

export type FulfilsCstChildren = {
  VoldoetAan?: IToken[];
  VoldoetNietAan?: IToken[];
  references: ReferencesCstNode[];
};

export interface OnDateCstNode extends CstNode {
  name: "onDate";
  children: OnDateCstChildren;
}

export type OnDateCstChildren = {
  Op: IToken[];
  DateLit: IToken[];
};

export interface DutyAppliesCstNode extends CstNode {
  name: "dutyApplies";
  children: DutyAppliesCstChildren;
}

export type DutyAppliesCstChildren = {
  GeldtVoor?: IToken[];
  GeldtNietVoor?: IToken[];
  name: NameCstNode[];
};

export interface TailsCstNode extends CstNode {
  name: "tails";
  children: TailsCstChildren;
}

export type TailsCstChildren = {
  Comma?: IToken[];
  tail?: TailCstNode[];
};

export interface TailCstNode extends CstNode {
  name: "tail";
  children: TailCstChildren;
}

export type TailCstChildren = {
  clamp?: ClampCstNode[];
  rounding?: RoundingCstNode[];
  converted?: ConvertedCstNode[];
  TenzijAnders?: IToken[];
  Eenmalig?: IToken[];
  MetMotivering?: IToken[];
  valueTail?: ValueTailCstNode[];
  nameTail?: NameTailCstNode[];
  termTail?: TermTailCstNode[];
  comparisons?: ComparisonsCstNode[];
};

export interface ClampCstNode extends CstNode {
  name: "clamp";
  children: ClampCstChildren;
}

export type ClampCstChildren = {
  Maar: IToken[];
  Comparator: IToken[];
  expression: ExpressionCstNode[];
};

export interface RoundingCstNode extends CstNode {
  name: "rounding";
  children: RoundingCstChildren;
}

export type RoundingCstChildren = {
  Afgerond: IToken[];
  VeelvoudVan?: IToken[];
  expression?: ExpressionCstNode[];
  name?: NameCstNode[];
};

export interface ConvertedCstNode extends CstNode {
  name: "converted";
  children: ConvertedCstChildren;
}

export type ConvertedCstChildren = {
  OmgerekendPer: IToken[];
  Num?: IToken[];
  Word: IToken[];
};

export interface ValueTailCstNode extends CstNode {
  name: "valueTail";
  children: ValueTailCstChildren;
}

export type ValueTailCstChildren = {
  InTotaal?: IToken[];
  Gedurende?: IToken[];
  TeVerlengenTot?: IToken[];
  MetGrens?: IToken[];
  Comparator?: IToken[];
  expression: ExpressionCstNode[];
};

export interface NameTailCstNode extends CstNode {
  name: "nameTail";
  children: NameTailCstChildren;
}

export type NameTailCstChildren = {
  TenGunsteVan?: IToken[];
  TenNadeleVan?: IToken[];
  VoorHetEffect?: IToken[];
  InDeVormVan?: IToken[];
  OpVolgordeVan?: IToken[];
  name: NameCstNode[];
};

export interface TermTailCstNode extends CstNode {
  name: "termTail";
  children: TermTailCstChildren;
}

export type TermTailCstChildren = {
  Binnen?: IToken[];
  Uiterlijk?: IToken[];
  Num?: IToken[];
  Word?: IToken[];
  Relation?: IToken[];
  name?: NameCstNode[];
  UiterlijkOp?: IToken[];
  DateLit?: IToken[];
  ElkJaarVoor?: IToken[];
  DayMonth?: IToken[];
  TermijnTabel?: IToken[];
};

export interface PhraseBodyCstNode extends CstNode {
  name: "phraseBody";
  children: PhraseBodyCstChildren;
}

export type PhraseBodyCstChildren = {
  text?: (TextCstNode)[];
  VanRef?: IToken[];
  references?: ReferencesCstNode[];
  tail?: (TailCstNode)[];
  Comma?: (IToken)[];
};

export interface TextCstNode extends CstNode {
  name: "text";
  children: TextCstChildren;
}

export type TextCstChildren = {
  Free: IToken[];
};

export interface ConditionPartCstNode extends CstNode {
  name: "conditionPart";
  children: ConditionPartCstChildren;
}

export type ConditionPartCstChildren = {
  Comma?: IToken[];
  Als?: IToken[];
  Zolang?: IToken[];
  condition: ConditionCstNode[];
};

export interface OverrideCstNode extends CstNode {
  name: "override";
  children: OverrideCstChildren;
}

export type OverrideCstChildren = {
  InAfwijkingVan?: IToken[];
  Onverminderd?: IToken[];
  references: ReferencesCstNode[];
  Geldt?: IToken[];
  Colon: IToken[];
};

export interface ConsequenceCstNode extends CstNode {
  name: "consequence";
  children: ConsequenceCstChildren;
}

export type ConsequenceCstChildren = {
  BijNietNakomenVan: IToken[];
  references: ReferencesCstNode[];
  Colon: IToken[];
};

export interface OccasionCstNode extends CstNode {
  name: "occasion";
  children: OccasionCstChildren;
}

export type OccasionCstChildren = {
  BijHerhaling?: IToken[];
  Num?: IToken[];
  Word?: IToken[];
  Relation?: IToken[];
  Bij?: IToken[];
  text: TextCstNode[];
  Geldt?: IToken[];
  Colon: IToken[];
};

export interface PlaceCstNode extends CstNode {
  name: "place";
  children: PlaceCstChildren;
}

export type PlaceCstChildren = {
  references: ReferencesCstNode[];
  Colon: IToken[];
};

export interface RightCstNode extends CstNode {
  name: "right";
  children: RightCstChildren;
}

export type RightCstChildren = {
  name: (NameCstNode)[];
  HeeftRechtOp?: IToken[];
  HeeftGeenRechtOp?: IToken[];
  tails: TailsCstNode[];
  conditionPart?: ConditionPartCstNode[];
  Stop?: IToken[];
};

export interface PowerCstNode extends CstNode {
  name: "power";
  children: PowerCstChildren;
}

export type PowerCstChildren = {
  name: NameCstNode[];
  Modal: IToken[];
  phraseBody: PhraseBodyCstNode[];
  conditionPart?: ConditionPartCstNode[];
  listPart?: ListPartCstNode[];
  Stop?: IToken[];
};

export interface ActCstNode extends CstNode {
  name: "act";
  children: ActCstChildren;
}

export type ActCstChildren = {
  phraseBody: PhraseBodyCstNode[];
  conditionPart?: ConditionPartCstNode[];
  listPart?: ListPartCstNode[];
  Stop?: IToken[];
};

export interface DutyCstNode extends CstNode {
  name: "duty";
  children: DutyCstChildren;
}

export type DutyCstChildren = {
  PlichtVoor: IToken[];
  name: NameCstNode[];
  Comma?: IToken[];
  InIederGeval?: IToken[];
  Colon: IToken[];
  textItems?: TextItemsCstNode[];
  phraseBody?: PhraseBodyCstNode[];
  conditionPart?: ConditionPartCstNode[];
  Stop?: IToken[];
};

export interface ListPartCstNode extends CstNode {
  name: "listPart";
  children: ListPartCstChildren;
}

export type ListPartCstChildren = {
  Colon: IToken[];
  textItems?: TextItemsCstNode[];
  TableMark?: IToken[];
  text?: (TextCstNode)[];
  Comma?: IToken[];
};

export interface TextItemsCstNode extends CstNode {
  name: "textItems";
  children: TextItemsCstChildren;
}

export type TextItemsCstChildren = {
  letterTexts?: LetterTextsCstNode[];
  degreeTexts?: DegreeTextsCstNode[];
  dashTexts?: DashTextsCstNode[];
};

export interface LetterTextsCstNode extends CstNode {
  name: "letterTexts";
  children: LetterTextsCstChildren;
}

export type LetterTextsCstChildren = {
  LabelLetter: (IToken)[];
  textItem: (TextItemCstNode)[];
  Semicolon?: IToken[];
  En?: IToken[];
  Of?: IToken[];
};

export interface DegreeTextsCstNode extends CstNode {
  name: "degreeTexts";
  children: DegreeTextsCstChildren;
}

export type DegreeTextsCstChildren = {
  LabelDegree: (IToken)[];
  textItem: (TextItemCstNode)[];
  Semicolon?: IToken[];
  En?: IToken[];
  Of?: IToken[];
};

export interface DashTextsCstNode extends CstNode {
  name: "dashTexts";
  children: DashTextsCstChildren;
}

export type DashTextsCstChildren = {
  LabelDash: (IToken)[];
  textItem: (TextItemCstNode)[];
  Semicolon?: IToken[];
  En?: IToken[];
  Of?: IToken[];
};

export interface TextItemCstNode extends CstNode {
  name: "textItem";
  children: TextItemCstChildren;
}

export type TextItemCstChildren = {
  phraseBody: PhraseBodyCstNode[];
  conditionPart?: ConditionPartCstNode[];
  Colon?: IToken[];
  textItems?: TextItemsCstNode[];
};

export interface DefinitionCstNode extends CstNode {
  name: "definition";
  children: DefinitionCstChildren;
}

export type DefinitionCstChildren = {
  definiendum?: (DefiniendumCstNode)[];
  En?: IToken[];
  Is: IToken[];
  definitionBody: DefinitionBodyCstNode[];
  tails: TailsCstNode[];
  conditionPart?: ConditionPartCstNode[];
  Stop?: IToken[];
};

export interface DefiniendumCstNode extends CstNode {
  name: "definiendum";
  children: DefiniendumCstChildren;
}

export type DefiniendumCstChildren = {
  NamePart?: IToken[];
  HetAantal?: IToken[];
  Num?: IToken[];
};

export interface DefinitionBodyCstNode extends CstNode {
  name: "definitionBody";
  children: DefinitionBodyCstChildren;
}

export type DefinitionBodyCstChildren = {
  Colon?: (IToken)[];
  TableMark?: (IToken)[];
  cases?: CasesCstNode[];
  Comma?: (IToken)[];
  PerSchijfVan?: IToken[];
  expression?: (ExpressionCstNode)[];
  TotaalVanDelen?: IToken[];
  converted?: ConvertedCstNode[];
  Dan?: IToken[];
  comparisons?: ComparisonsCstNode[];
};

export interface CasesCstNode extends CstNode {
  name: "cases";
  children: CasesCstChildren;
}

export type CasesCstChildren = {
  LabelLetter: IToken[];
  case: CaseCstNode[];
  Semicolon?: IToken[];
};

export interface CaseCstNode extends CstNode {
  name: "case";
  children: CaseCstChildren;
}

export type CaseCstChildren = {
  expression: ExpressionCstNode[];
  AndereGevallen?: IToken[];
  conditionPart?: ConditionPartCstNode[];
};

export interface PredicateCstNode extends CstNode {
  name: "predicate";
  children: PredicateCstChildren;
}

export type PredicateCstChildren = {
  NamePart?: IToken[];
  Negation?: IToken[];
  Is?: IToken[];
  Er?: IToken[];
  InIederGeval?: IToken[];
  Ook?: IToken[];
  HetAantal?: IToken[];
  tails: TailsCstNode[];
  conditionPart?: ConditionPartCstNode[];
  Stop?: IToken[];
};

export interface ScopeCstNode extends CstNode {
  name: "scope";
  children: ScopeCstChildren;
}

export type ScopeCstChildren = {
  Scope: IToken[];
  text?: TextCstNode[];
  conditionPart?: ConditionPartCstNode[];
  Stop?: IToken[];
};

export interface NotApplicableCstNode extends CstNode {
  name: "notApplicable";
  children: NotApplicableCstChildren;
}

export type NotApplicableCstChildren = {
  NietVanToepassing: IToken[];
  references: ReferencesCstNode[];
  conditionPart?: ConditionPartCstNode[];
  Stop?: IToken[];
};

export interface OrderCstNode extends CstNode {
  name: "order";
  children: OrderCstChildren;
}

export type OrderCstChildren = {
  InDezeVolgorde: IToken[];
  Colon: IToken[];
  textItems: TextItemsCstNode[];
  Stop?: IToken[];
};

export interface RequirementCstNode extends CstNode {
  name: "requirement";
  children: RequirementCstChildren;
}

export type RequirementCstChildren = {
  VereisteVoor: IToken[];
  name: NameCstNode[];
  Colon: IToken[];
  item: ItemCstNode[];
  Stop?: IToken[];
};

export interface ContentCstNode extends CstNode {
  name: "content";
  children: ContentCstChildren;
}

export type ContentCstChildren = {
  In?: IToken[];
  name?: (NameCstNode)[];
  Staat?: IToken[];
  text?: TextCstNode[];
  Vermeldt?: IToken[];
  listPart: ListPartCstNode[];
  Stop?: IToken[];
};

export interface GuaranteeCstNode extends CstNode {
  name: "guarantee";
  children: GuaranteeCstChildren;
}

export type GuaranteeCstChildren = {
  VoorElk: IToken[];
  name: NameCstNode[];
  Geldt: IToken[];
  Colon: IToken[];
  item: ItemCstNode[];
  Stop?: IToken[];
};

export interface GuaranteeExceptCstNode extends CstNode {
  name: "guaranteeExcept";
  children: GuaranteeExceptCstChildren;
}

export type GuaranteeExceptCstChildren = {
  BehalveBij: IToken[];
  text: (TextCstNode)[];
  Comma: IToken[];
  Omdat: IToken[];
  Stop?: IToken[];
};

export interface SureCaseCstNode extends CstNode {
  name: "sureCase";
  children: SureCaseCstChildren;
}

export type SureCaseCstChildren = {
  InIederGeval: IToken[];
  name: NameCstNode[];
  conditionPart: ConditionPartCstNode[];
  Stop?: IToken[];
};

export interface LapsedCstNode extends CstNode {
  name: "lapsed";
  children: LapsedCstChildren;
}

export type LapsedCstChildren = {
  Vervallen: IToken[];
  Stop?: IToken[];
};

export interface HoleSentenceCstNode extends CstNode {
  name: "holeSentence";
  children: HoleSentenceCstChildren;
}

export type HoleSentenceCstChildren = {
  Hole: IToken[];
  Stop?: IToken[];
};

export interface RightRequiresCstNode extends CstNode {
  name: "rightRequires";
  children: RightRequiresCstChildren;
}

export type RightRequiresCstChildren = {
  name: NameCstNode[];
  VraagtDat: IToken[];
  conjunction: ConjunctionCstNode[];
  Stop?: IToken[];
};

export interface FreeSentenceCstNode extends CstNode {
  name: "freeSentence";
  children: FreeSentenceCstChildren;
}

export type FreeSentenceCstChildren = {
  anyText: (AnyTextCstNode)[];
  Comma?: IToken[];
  listPart?: ListPartCstNode[];
  Stop?: IToken[];
};

export interface AnyTextCstNode extends CstNode {
  name: "anyText";
  children: AnyTextCstChildren;
}

export type AnyTextCstChildren = {
  Anything: IToken[];
};

export interface PropertyCstNode extends CstNode {
  name: "property";
  children: PropertyCstChildren;
}

export type PropertyCstChildren = {
  PropertyLabel: IToken[];
  Colon?: IToken[];
  propertyValue?: (PropertyValueCstNode)[];
  Comma?: IToken[];
  Semicolon?: IToken[];
  Stop?: IToken[];
};

export interface PropertyLabelCstNode extends CstNode {
  name: "propertyLabel";
  children: PropertyLabelCstChildren;
}

export type PropertyLabelCstChildren = {
  PropertyLabel: IToken[];
  Colon: IToken[];
};

export interface PropertyValueCstNode extends CstNode {
  name: "propertyValue";
  children: PropertyValueCstChildren;
}

export type PropertyValueCstChildren = {
  WaarvoorGeldt?: IToken[];
  Colon?: IToken[];
  Anything?: IToken[];
};

export interface FactRowCstNode extends CstNode {
  name: "factRow";
  children: FactRowCstChildren;
}

export type FactRowCstChildren = {
  factPart: (FactPartCstNode)[];
  Colon: IToken[];
  Comma?: IToken[];
  Stop?: IToken[];
};

export interface FactPartCstNode extends CstNode {
  name: "factPart";
  children: FactPartCstChildren;
}

export type FactPartCstChildren = {
  Anything: IToken[];
};

export interface GivenCstNode extends CstNode {
  name: "given";
  children: GivenCstChildren;
}

export type GivenCstChildren = {
  Gegeven: IToken[];
  conjunction: (ConjunctionCstNode)[];
  Colon?: IToken[];
  Stop?: IToken[];
};

export interface GivenDepartureCstNode extends CstNode {
  name: "givenDeparture";
  children: GivenDepartureCstChildren;
}

export type GivenDepartureCstChildren = {
  Gegeven: IToken[];
  Maatwerk: IToken[];
  references: ReferencesCstNode[];
  Comma?: IToken[];
  nameTail?: NameTailCstNode[];
  text?: TextCstNode[];
  Colon: IToken[];
  conjunction: ConjunctionCstNode[];
  Stop?: IToken[];
};

export interface BasedOnCstNode extends CstNode {
  name: "basedOn";
  children: BasedOnCstChildren;
}

export type BasedOnCstChildren = {
  AlsInVoorbeeld: IToken[];
  Colon: IToken[];
  Quoted: IToken[];
  Stop?: IToken[];
};

export interface ExpectCstNode extends CstNode {
  name: "expect";
  children: ExpectCstChildren;
}

export type ExpectCstChildren = {
  Dan: IToken[];
  expectation: ExpectationCstNode[];
  Stop?: IToken[];
};

export interface ExpectListCstNode extends CstNode {
  name: "expectList";
  children: ExpectListCstChildren;
}

export type ExpectListCstChildren = {
  Dan?: IToken[];
  En?: IToken[];
  Op?: IToken[];
  DateLit?: IToken[];
  Comma?: IToken[];
  Als?: IToken[];
  text?: TextCstNode[];
  Colon: IToken[];
  LabelLetter: (IToken)[];
  expectation: (ExpectationCstNode)[];
  Semicolon?: IToken[];
  Stop?: IToken[];
};

export interface ExpectationCstNode extends CstNode {
  name: "expectation";
  children: ExpectationCstChildren;
}

export type ExpectationCstChildren = {
  labelled?: LabelledCstNode[];
  NietVanToepassing?: IToken[];
  references?: ReferencesCstNode[];
  conjunction?: ConjunctionCstNode[];
  Omdat?: IToken[];
  text?: TextCstNode[];
};

export interface LabelledCstNode extends CstNode {
  name: "labelled";
  children: LabelledCstChildren;
}

export type LabelledCstChildren = {
  ExpectLabel: IToken[];
  text: (TextCstNode)[];
  Colon: IToken[];
  Comma?: IToken[];
};

export interface OnThisDateCstNode extends CstNode {
  name: "onThisDate";
  children: OnThisDateCstChildren;
}

export type OnThisDateCstChildren = {
  Op: IToken[];
  DateLit: IToken[];
  Stop?: IToken[];
};

export interface ReportedOnCstNode extends CstNode {
  name: "reportedOn";
  children: ReportedOnCstChildren;
}

export type ReportedOnCstChildren = {
  name: NameCstNode[];
  Op: IToken[];
  DateLit: IToken[];
  Stop?: IToken[];
};

export interface PersonRowCstNode extends CstNode {
  name: "personRow";
  children: PersonRowCstChildren;
}

export type PersonRowCstChildren = {
  name: NameCstNode[];
  Colon: IToken[];
  clause: (ClauseCstNode)[];
  Comma?: IToken[];
  Stop?: IToken[];
};

export interface HouseholdCstNode extends CstNode {
  name: "household";
  children: HouseholdCstChildren;
}

export type HouseholdCstChildren = {
  name: NameCstNode[];
  BestaatUit: IToken[];
  nameList: NameListCstNode[];
  Stop?: IToken[];
};

export interface RelationCstNode extends CstNode {
  name: "relation";
  children: RelationCstChildren;
}

export type RelationCstChildren = {
  nameList: (NameListCstNode)[];
  Is: IToken[];
  Stop?: IToken[];
};

export interface RestIsNoCstNode extends CstNode {
  name: "restIsNo";
  children: RestIsNoCstChildren;
}

export type RestIsNoCstChildren = {
  name: (NameCstNode)[];
  Is: IToken[];
  Comma?: IToken[];
  Of?: IToken[];
  En?: IToken[];
  Stop?: IToken[];
};

export interface NameListCstNode extends CstNode {
  name: "nameList";
  children: NameListCstChildren;
}

export type NameListCstChildren = {
  name: (NameCstNode)[];
  Comma?: IToken[];
  En?: IToken[];
};

export interface AsksCstNode extends CstNode {
  name: "asks";
  children: AsksCstChildren;
}

export type AsksCstChildren = {
  name: NameCstNode[];
  Vraagt: IToken[];
  Colon: IToken[];
  text: (TextCstNode)[];
  Comma?: IToken[];
  Stop?: IToken[];
};

export interface JudgeSaysCstNode extends CstNode {
  name: "judgeSays";
  children: JudgeSaysCstChildren;
}

export type JudgeSaysCstChildren = {
  name: (NameCstNode)[];
  Oordeelt: IToken[];
  Over?: IToken[];
  Colon: IToken[];
  conjunction: (ConjunctionCstNode)[];
  Semicolon?: IToken[];
  Stop?: IToken[];
};

export interface DepartsFromCstNode extends CstNode {
  name: "departsFrom";
  children: DepartsFromCstChildren;
}

export type DepartsFromCstChildren = {
  name: NameCstNode[];
  WijktAfVan: IToken[];
  references: ReferencesCstNode[];
  Colon?: IToken[];
  conjunction?: ConjunctionCstNode[];
  Stop?: IToken[];
};

export interface ValueCellCstNode extends CstNode {
  name: "valueCell";
  children: ValueCellCstChildren;
}

export type ValueCellCstChildren = {
  comparisons?: ComparisonsCstNode[];
  expression?: ExpressionCstNode[];
};

export interface BracketCellCstNode extends CstNode {
  name: "bracketCell";
  children: BracketCellCstChildren;
}

export type BracketCellCstChildren = {
  Daarboven?: IToken[];
  Boven?: IToken[];
  VanBracket?: IToken[];
  Comparator?: IToken[];
  expression?: (ExpressionCstNode)[];
  TotEnMet?: IToken[];
};

export interface ICstNodeVisitor<IN, OUT> extends ICstVisitor<IN, OUT> {
  references(children: ReferencesCstChildren, param?: IN): OUT;
  expression(children: ExpressionCstChildren, param?: IN): OUT;
  term(children: TermCstChildren, param?: IN): OUT;
  money(children: MoneyCstChildren, param?: IN): OUT;
  per(children: PerCstChildren, param?: IN): OUT;
  percentage(children: PercentageCstChildren, param?: IN): OUT;
  quantity(children: QuantityCstChildren, param?: IN): OUT;
  extreme(children: ExtremeCstChildren, param?: IN): OUT;
  between(children: BetweenCstChildren, param?: IN): OUT;
  fraction(children: FractionCstChildren, param?: IN): OUT;
  dayOfMonth(children: DayOfMonthCstChildren, param?: IN): OUT;
  collection(children: CollectionCstChildren, param?: IN): OUT;
  nameValue(children: NameValueCstChildren, param?: IN): OUT;
  where(children: WhereCstChildren, param?: IN): OUT;
  name(children: NameCstChildren, param?: IN): OUT;
  options(children: OptionsCstChildren, param?: IN): OUT;
  condition(children: ConditionCstChildren, param?: IN): OUT;
  conditionList(children: ConditionListCstChildren, param?: IN): OUT;
  letterItems(children: LetterItemsCstChildren, param?: IN): OUT;
  degreeItems(children: DegreeItemsCstChildren, param?: IN): OUT;
  dashItems(children: DashItemsCstChildren, param?: IN): OUT;
  item(children: ItemCstChildren, param?: IN): OUT;
  conjunction(children: ConjunctionCstChildren, param?: IN): OUT;
  clause(children: ClauseCstChildren, param?: IN): OUT;
  exists(children: ExistsCstChildren, param?: IN): OUT;
  quantified(children: QuantifiedCstChildren, param?: IN): OUT;
  countMonths(children: CountMonthsCstChildren, param?: IN): OUT;
  effectNotReached(children: EffectNotReachedCstChildren, param?: IN): OUT;
  generalClause(children: GeneralClauseCstChildren, param?: IN): OUT;
  isRest(children: IsRestCstChildren, param?: IN): OUT;
  complement(children: ComplementCstChildren, param?: IN): OUT;
  comparisons(children: ComparisonsCstChildren, param?: IN): OUT;
  moment(children: MomentCstChildren, param?: IN): OUT;
  momentValue(children: MomentValueCstChildren, param?: IN): OUT;
  verbFinal(children: VerbFinalCstChildren, param?: IN): OUT;
  negated(children: NegatedCstChildren, param?: IN): OUT;
  lies(children: LiesCstChildren, param?: IN): OUT;
  liesFinal(children: LiesFinalCstChildren, param?: IN): OUT;
  hasRight(children: HasRightCstChildren, param?: IN): OUT;
  because(children: BecauseCstChildren, param?: IN): OUT;
  ladder(children: LadderCstChildren, param?: IN): OUT;
  fulfils(children: FulfilsCstChildren, param?: IN): OUT;
  onDate(children: OnDateCstChildren, param?: IN): OUT;
  dutyApplies(children: DutyAppliesCstChildren, param?: IN): OUT;
  tails(children: TailsCstChildren, param?: IN): OUT;
  tail(children: TailCstChildren, param?: IN): OUT;
  clamp(children: ClampCstChildren, param?: IN): OUT;
  rounding(children: RoundingCstChildren, param?: IN): OUT;
  converted(children: ConvertedCstChildren, param?: IN): OUT;
  valueTail(children: ValueTailCstChildren, param?: IN): OUT;
  nameTail(children: NameTailCstChildren, param?: IN): OUT;
  termTail(children: TermTailCstChildren, param?: IN): OUT;
  phraseBody(children: PhraseBodyCstChildren, param?: IN): OUT;
  text(children: TextCstChildren, param?: IN): OUT;
  conditionPart(children: ConditionPartCstChildren, param?: IN): OUT;
  override(children: OverrideCstChildren, param?: IN): OUT;
  consequence(children: ConsequenceCstChildren, param?: IN): OUT;
  occasion(children: OccasionCstChildren, param?: IN): OUT;
  place(children: PlaceCstChildren, param?: IN): OUT;
  right(children: RightCstChildren, param?: IN): OUT;
  power(children: PowerCstChildren, param?: IN): OUT;
  act(children: ActCstChildren, param?: IN): OUT;
  duty(children: DutyCstChildren, param?: IN): OUT;
  listPart(children: ListPartCstChildren, param?: IN): OUT;
  textItems(children: TextItemsCstChildren, param?: IN): OUT;
  letterTexts(children: LetterTextsCstChildren, param?: IN): OUT;
  degreeTexts(children: DegreeTextsCstChildren, param?: IN): OUT;
  dashTexts(children: DashTextsCstChildren, param?: IN): OUT;
  textItem(children: TextItemCstChildren, param?: IN): OUT;
  definition(children: DefinitionCstChildren, param?: IN): OUT;
  definiendum(children: DefiniendumCstChildren, param?: IN): OUT;
  definitionBody(children: DefinitionBodyCstChildren, param?: IN): OUT;
  cases(children: CasesCstChildren, param?: IN): OUT;
  case(children: CaseCstChildren, param?: IN): OUT;
  predicate(children: PredicateCstChildren, param?: IN): OUT;
  scope(children: ScopeCstChildren, param?: IN): OUT;
  notApplicable(children: NotApplicableCstChildren, param?: IN): OUT;
  order(children: OrderCstChildren, param?: IN): OUT;
  requirement(children: RequirementCstChildren, param?: IN): OUT;
  content(children: ContentCstChildren, param?: IN): OUT;
  guarantee(children: GuaranteeCstChildren, param?: IN): OUT;
  guaranteeExcept(children: GuaranteeExceptCstChildren, param?: IN): OUT;
  sureCase(children: SureCaseCstChildren, param?: IN): OUT;
  lapsed(children: LapsedCstChildren, param?: IN): OUT;
  holeSentence(children: HoleSentenceCstChildren, param?: IN): OUT;
  rightRequires(children: RightRequiresCstChildren, param?: IN): OUT;
  freeSentence(children: FreeSentenceCstChildren, param?: IN): OUT;
  anyText(children: AnyTextCstChildren, param?: IN): OUT;
  property(children: PropertyCstChildren, param?: IN): OUT;
  propertyLabel(children: PropertyLabelCstChildren, param?: IN): OUT;
  propertyValue(children: PropertyValueCstChildren, param?: IN): OUT;
  factRow(children: FactRowCstChildren, param?: IN): OUT;
  factPart(children: FactPartCstChildren, param?: IN): OUT;
  given(children: GivenCstChildren, param?: IN): OUT;
  givenDeparture(children: GivenDepartureCstChildren, param?: IN): OUT;
  basedOn(children: BasedOnCstChildren, param?: IN): OUT;
  expect(children: ExpectCstChildren, param?: IN): OUT;
  expectList(children: ExpectListCstChildren, param?: IN): OUT;
  expectation(children: ExpectationCstChildren, param?: IN): OUT;
  labelled(children: LabelledCstChildren, param?: IN): OUT;
  onThisDate(children: OnThisDateCstChildren, param?: IN): OUT;
  reportedOn(children: ReportedOnCstChildren, param?: IN): OUT;
  personRow(children: PersonRowCstChildren, param?: IN): OUT;
  household(children: HouseholdCstChildren, param?: IN): OUT;
  relation(children: RelationCstChildren, param?: IN): OUT;
  restIsNo(children: RestIsNoCstChildren, param?: IN): OUT;
  nameList(children: NameListCstChildren, param?: IN): OUT;
  asks(children: AsksCstChildren, param?: IN): OUT;
  judgeSays(children: JudgeSaysCstChildren, param?: IN): OUT;
  departsFrom(children: DepartsFromCstChildren, param?: IN): OUT;
  valueCell(children: ValueCellCstChildren, param?: IN): OUT;
  bracketCell(children: BracketCellCstChildren, param?: IN): OUT;
}
