/** The afternoon sun behind the edge of a screen: a show in daylight is what a matinee is. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="currentColor">
      <path d="M3 20a13 13 0 0 1 26 0z" />
      <path d="M1 23h30v5H1z" />
    </svg>
  );
}
