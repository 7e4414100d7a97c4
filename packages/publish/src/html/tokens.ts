// The values that the look is made of, by the names of NL Design System. A theme of a municipality takes their place.

export type Tokens = Readonly<Record<string, string>>;

/** The colours that the others are made from, per scheme. A theme gives some of them; what it leaves is as here. */
export const palette: Readonly<Record<"light" | "dark" | "print", Tokens>> = {
  light: {
    "utrecht-document-background-color": "#fff",
    "utrecht-document-color": "#1b1f24",
    "utrecht-link-color": "#0b4f79",
    "andersom-subtle-color": "#4d5661",
    "andersom-border-color": "#c9d0d8",
    "andersom-surface-color": "#f2f5f8",
    "andersom-warning-surface-color": "#fdf6e3",
    "andersom-warning-border-color": "#8a6d1a",
  },
  dark: {
    "utrecht-document-background-color": "#14181d",
    "utrecht-document-color": "#e9edf1",
    "utrecht-link-color": "#8cc6f0",
    "andersom-subtle-color": "#b4bec9",
    "andersom-border-color": "#46505c",
    "andersom-surface-color": "#1e242b",
    "andersom-warning-surface-color": "#2a2616",
    "andersom-warning-border-color": "#d9b44a",
  },
  print: {
    "utrecht-document-background-color": "#fff",
    "utrecht-document-color": "#000",
    "utrecht-link-color": "#000",
    "andersom-subtle-color": "#333",
    "andersom-border-color": "#888",
    "andersom-surface-color": "#fff",
    "andersom-warning-surface-color": "#fff",
    "andersom-warning-border-color": "#000",
  },
};

const accent = "var(--andersom-accent-color)";
const ink = "var(--utrecht-document-color)";
const paper = "var(--utrecht-document-background-color)";
const subtle = "var(--andersom-subtle-color)";
const surface = "var(--andersom-surface-color)";

/** Colours that follow from those above, the same in every scheme. */
export const derived: Tokens = {
  "andersom-accent-color": "var(--utrecht-link-color)",
  "utrecht-link-hover-color": "var(--utrecht-link-color)",
  "utrecht-link-focus-color": "var(--utrecht-link-color)",
  "utrecht-link-active-color": "var(--utrecht-link-color)",
  "utrecht-heading-3-color": accent,
  "utrecht-focus-outline-color": accent,
  "utrecht-focus-inverse-outline-color": paper,
  "utrecht-skip-link-background-color": paper,
  "utrecht-skip-link-color": "var(--utrecht-link-color)",
  "utrecht-unordered-list-marker-color": accent,
  "utrecht-data-list-item-key-color": subtle,
  "utrecht-blockquote-border-color": "var(--andersom-border-color)",
  "utrecht-table-caption-color": subtle,
  "utrecht-table-row-border-block-end-color": "var(--andersom-border-color)",
  "utrecht-table-header-border-block-end-color": ink,
  "utrecht-paragraph-small-color": subtle,
  "utrecht-paragraph-lead-color": subtle,
  "utrecht-spotlight-section-info-background-color": surface,
  "utrecht-spotlight-section-info-border-color": accent,
  "utrecht-spotlight-section-info-color": ink,
  "utrecht-spotlight-section-warning-background-color": "var(--andersom-warning-surface-color)",
  "utrecht-spotlight-section-warning-border-color": "var(--andersom-warning-border-color)",
  "utrecht-spotlight-section-warning-color": ink,
};

const heading = (level: number, size: string, before: string, after: string): Tokens => ({
  [`utrecht-heading-${String(level)}-font-size`]: size,
  [`utrecht-heading-${String(level)}-line-height`]: "1.25",
  [`utrecht-heading-${String(level)}-margin-block-start`]: before,
  [`utrecht-heading-${String(level)}-margin-block-end`]: after,
});

/** Letters, sizes and distances; sizes follow the reader's own setting. */
export const measures: Tokens = {
  "utrecht-document-font-family":
    'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif',
  "utrecht-document-font-size": "1.0625rem",
  "utrecht-document-line-height": "1.6",
  "utrecht-article-max-inline-size": "46rem",
  ...heading(1, "clamp(1.75rem,1.3rem + 2.2vw,2.5rem)", "0", "0"),
  ...heading(2, "1.55rem", "0", ".8rem"),
  ...heading(3, "1.3rem", "2.2rem", ".6rem"),
  ...heading(4, "1.1rem", "1.8rem", ".5rem"),
  ...heading(5, "1.0625rem", "1.5rem", ".4rem"),
  ...heading(6, "1.0625rem", "1.5rem", ".4rem"),
  "utrecht-heading-font-weight": "700",
  "utrecht-paragraph-margin-block-end": "1rem",
  "utrecht-paragraph-lead-font-size": "1.15rem",
  "utrecht-paragraph-small-font-size": ".95rem",
  "utrecht-link-text-decoration-thickness": ".06em",
  "utrecht-link-text-underline-offset": ".18em",
  "utrecht-link-hover-text-decoration": "underline",
  "utrecht-link-hover-text-decoration-thickness": ".14em",
  "utrecht-focus-outline-width": ".2rem",
  "utrecht-focus-outline-style": "solid",
  "utrecht-focus-outline-offset": ".2rem",
  "utrecht-skip-link-padding-block-start": ".6rem",
  "utrecht-skip-link-padding-block-end": ".6rem",
  "utrecht-skip-link-padding-inline-start": "1rem",
  "utrecht-skip-link-padding-inline-end": "1rem",
  "utrecht-skip-link-text-decoration": "underline",
  "utrecht-skip-link-focus-visible-text-decoration": "underline",
  "utrecht-skip-link-z-index": "1",
  "utrecht-unordered-list-padding-inline-start": "1.5rem",
  "utrecht-unordered-list-margin-block-end": "1rem",
  "utrecht-unordered-list-item-padding-inline-start": ".2rem",
  "utrecht-unordered-list-item-margin-block-start": ".45rem",
  "utrecht-unordered-list-item-margin-block-end": ".45rem",
  "utrecht-data-list-margin-block-start": "1rem",
  "utrecht-data-list-margin-block-end": "1rem",
  "utrecht-data-list-item-key-font-size": ".98rem",
  "utrecht-data-list-item-key-line-height": "1.6",
  "utrecht-data-list-item-value-font-size": ".98rem",
  "utrecht-data-list-item-value-font-weight": "600",
  "utrecht-data-list-item-value-line-height": "1.6",
  "utrecht-blockquote-border-inline-start-width": ".2rem",
  "utrecht-blockquote-padding-inline-start": "1rem",
  "utrecht-blockquote-margin-block-end": "1rem",
  "utrecht-table-caption-font-size": ".95rem",
  "utrecht-table-caption-text-align": "start",
  "utrecht-table-cell-padding-block-start": ".5rem",
  "utrecht-table-cell-padding-block-end": ".5rem",
  "utrecht-table-cell-padding-inline-end": ".8rem",
  "utrecht-table-row-border-block-end-width": "1px",
  "utrecht-table-header-border-block-end-width": "2px",
  "utrecht-spotlight-section-info-border-width": "0 0 0 .3rem",
  "utrecht-spotlight-section-warning-border-width": "0 0 0 .3rem",
  "utrecht-spotlight-section-margin-block-start": "1.2rem",
  "utrecht-spotlight-section-margin-block-end": "1.2rem",
  "utrecht-spotlight-section-padding-block-start": ".9rem",
  "utrecht-spotlight-section-padding-block-end": ".9rem",
  "utrecht-spotlight-section-padding-inline-start": "1.1rem",
  "utrecht-spotlight-section-padding-inline-end": "1.1rem",
};

/** What the test in a page has beside it. Targets are at least 44 pixels high. */
export const formTokens: Tokens = {
  "utrecht-button-min-block-size": "2.75rem",
  "utrecht-button-padding-block-start": ".5rem",
  "utrecht-button-padding-block-end": ".5rem",
  "utrecht-button-padding-inline-start": "1.1rem",
  "utrecht-button-padding-inline-end": "1.1rem",
  "utrecht-button-border-radius": ".2rem",
  "utrecht-button-border-width": "2px",
  "utrecht-button-font-size": "1.0625rem",
  "utrecht-button-font-weight": "600",
  "utrecht-button-primary-action-background-color": accent,
  "utrecht-button-primary-action-border-color": accent,
  "utrecht-button-primary-action-color": paper,
  "utrecht-button-secondary-action-background-color": paper,
  "utrecht-button-secondary-action-border-color": accent,
  "utrecht-button-secondary-action-color": accent,
  "utrecht-form-control-background-color": paper,
  "utrecht-form-control-color": ink,
  "utrecht-form-control-border-color": subtle,
  "utrecht-form-control-border-width": "2px",
  "utrecht-form-control-border-radius": ".2rem",
  "utrecht-form-control-font-size": "1.0625rem",
  "utrecht-form-control-max-inline-size": "100%",
  "utrecht-form-control-padding-block-start": ".4rem",
  "utrecht-form-control-padding-block-end": ".4rem",
  "utrecht-form-control-padding-inline-start": ".6rem",
  "utrecht-form-control-padding-inline-end": ".6rem",
  "utrecht-form-control-invalid-border-color": "var(--andersom-warning-border-color)",
  "utrecht-form-field-description-color": subtle,
  "utrecht-form-field-error-message-background-color": "var(--andersom-warning-surface-color)",
  "utrecht-form-field-error-message-color": ink,
  "utrecht-form-fieldset-legend-font-weight": "600",
  "utrecht-radio-button-size": "1.4rem",
  "utrecht-radio-button-background-color": paper,
  "utrecht-radio-button-border-color": subtle,
  "utrecht-radio-button-border-width": "2px",
  "utrecht-radio-button-color": accent,
  "utrecht-radio-button-checked-border-color": accent,
};

/** Tokens as declarations of custom properties. */
export function declarations(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}
