// "MATINEE" in Big Shoulders at weight 800, outlined so that the name never waits for its font.
const WORD_MARK =
  "M1.05 25V5H6.62L8.21 12.67L8.6 21.96H9.23L9.6 12.67L11.21 5H16.76V25H13.32V18.9L13.98 8.03H13.32L12.23 19.12" +
  "L10.78 24.99H7.03L5.6 19.12L4.48 8.03H3.85L4.49 18.9V25ZM19.01 25 21.69 5H27.16L29.84 25H26.32L25.88 20.58" +
  "H22.97L22.53 25ZM23.29 17.55H25.56L25.11 13.13L24.78 8.03H24.08L23.74 13.14ZM34.3 25V8.03H31.18V5H40.84V8.03" +
  "H37.73V25ZM42.94 25V5H46.37V25ZM49.37 25V5H54.41L55.85 11.37L57.27 21.97H57.91L57.27 13.35L57 5H60.32V25" +
  "H55.04L53.58 18.36L52.49 8.01H51.81L52.4 17.36L52.69 25ZM63.32 25V5H71.52V8.03H66.76V13.33H71.27V16.35" +
  "H66.76V21.97H71.52V25ZM74.02 25V5H82.22V8.03H77.46V13.33H81.97V16.35H77.46V21.97H82.22V25Z";

/** The name with its mark: two doors that make an m, the lit one in the accent. Height follows the class given. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 112 30" role="img" aria-label="Matinee" className={className} fill="currentColor">
      <path d="M0 25V11.1a5.6 5.6 0 0 1 11.2 0V25z" />
      <path
        fill="var(--accent)"
        fillRule="evenodd"
        d="M12.3 25V11.1a5.6 5.6 0 0 1 11.2 0V25zM15.7 12a2.2 2.2 0 0 0 4.4 0a2.2 2.2 0 0 0-4.4 0z"
      />
      <path transform="translate(29)" d={WORD_MARK} />
    </svg>
  );
}
