import { useId } from "react";

/**
 * TMDB's name in TMDB's colours, for the credit that TMDB's terms ask for. The letters are drawn here: their logo is
 * theirs, and no copy of it is kept. Always smaller than our own name.
 */
export function TmdbMark({ className }: { className?: string }) {
  const gradientId = useId();
  return (
    <svg viewBox="0 0 66 26" role="img" aria-label="TMDB" className={className}>
      <linearGradient id={gradientId} gradientUnits="userSpaceOnUse" x1="6" x2="60" y1="0" y2="0">
        <stop stopColor="#90cea1" />
        <stop offset="0.55" stopColor="#3cbec9" />
        <stop offset="1" stopColor="#01b4e4" />
      </linearGradient>
      <rect width="66" height="26" rx="4" fill="#0d253f" />
      <path
        d="M6.5 7.5h10M11.5 7.5v12M20.5 19.5v-12l5.5 6.5 5.5-6.5v12M37 7.5h3.5a5.75 6 0 0 1 0 12H37zM51 7.5h4.5a2.9 2.9 0 0 1 0 5.8H51zM51 13.3h5.2a3.1 3.1 0 0 1 0 6.2H51z"
        fill="none"
        stroke={`url(#${gradientId})`}
        strokeWidth="2.75"
      />
    </svg>
  );
}
