/** The look of a `<progress>`: a heavy frame that fills with the accent. */
export const PROGRESS_CLASS =
  "block h-6 w-full appearance-none border-2 border-ink bg-surface text-accent " +
  "[&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-current [&::-moz-progress-bar]:bg-current " +
  "[&::-webkit-progress-value]:transition-[inline-size] [&::-webkit-progress-value]:duration-500 " +
  "[&::-webkit-progress-value]:ease-linear";
