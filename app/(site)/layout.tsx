import type { ReactNode } from "react";

import { SignOutButton } from "@/app/(site)/sign-out-button";
import { AccountMenu } from "@/components/shell/account-menu";
import { BottomBar } from "@/components/shell/bottom-bar";
import { Footer } from "@/components/shell/footer";
import { Header } from "@/components/shell/header";
import { NavigationProgress } from "@/components/shell/navigation-progress";
import { ShortcutsDialog } from "@/components/shell/shortcuts-dialog";
import { SkipLink } from "@/components/shell/skip-link";
import { ToastRegion } from "@/components/shell/toast-region";
import { hasOrders } from "@/db/queries/orders/has-orders";
import { findViewer } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

/** The frame of every page: header, content, footer, and on phones the bar at the bottom. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  const mayOrder = viewer?.kind === "member" && (await hasOrders(getApp().db, viewer.userId));
  return (
    <>
      <SkipLink />
      <NavigationProgress />
      <Header viewer={viewer} />
      <main id="content" tabIndex={-1} className="min-h-[70dvh] outline-none">
        {children}
      </main>
      <Footer />
      <BottomBar />
      <AccountMenu viewer={viewer} hasOrders={mayOrder} signOut={<SignOutButton />} />
      <ToastRegion />
      <ShortcutsDialog />
    </>
  );
}
