import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

import "@/app/globals.css";
import { fontVariables } from "@/app/fonts/fonts";
import { getViewerPreferences } from "@/platform/auth/current-viewer";

export const metadata: Metadata = {
  title: { default: "Matinee", template: "%s · Matinee" },
  description: "Your own film programme: browse, rate, and get recommendations that say why.",
  applicationName: "Matinee",
  appleWebApp: { title: "Matinee", statusBarStyle: "black-translucent" },
  formatDetection: { telephone: false },
};

/** The grounds of `globals.css`, for the browser's own bars. */
const GROUND = { dark: "#13100d", light: "#f6efe2" };

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await getViewerPreferences();
  const followSystem = [
    { media: "(prefers-color-scheme: dark)", color: GROUND.dark },
    { media: "(prefers-color-scheme: light)", color: GROUND.light },
  ];
  return {
    viewportFit: "cover",
    colorScheme: theme === "system" ? "dark light" : theme,
    themeColor: theme === "system" ? followSystem : GROUND[theme],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme } = await getViewerPreferences();
  return (
    <html lang="en" data-theme={theme} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
