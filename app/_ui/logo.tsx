/** Two sights of one point: the mark of Parallax. */
export function Logo({ withName = true }: { withName?: boolean }) {
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: "0.5rem", color: "var(--ink)" }}>
      <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" fill="none">
        <circle cx="10.5" cy="16" r="8" stroke="var(--accent)" strokeWidth="1.8" />
        <circle cx="17.5" cy="16" r="8" stroke="currentColor" strokeWidth="1.8" />
        <circle cx="14" cy="4" r="2.4" fill="var(--accent)" />
      </svg>
      {withName ? (
        <span style={{ font: "600 1.2rem/1 var(--serif)", letterSpacing: "-0.01em" }}>Parallax</span>
      ) : (
        <span className="visually-hidden">Parallax</span>
      )}
    </span>
  )
}
