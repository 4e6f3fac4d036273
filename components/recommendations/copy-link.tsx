"use client";

import { Link2 } from "lucide-react";

import { showToast } from "@/components/shell/toast";
import { CHIP_CLASS } from "@/components/ui/chip-class";

/** Copies the address of the programme as it is steered now. */
export function CopyLink({ href }: { href: string }) {
  async function copy() {
    const address = new URL(href, location.href).href;
    const isCopied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    showToast(isCopied ? "The link to this programme is copied." : `Copy it yourself: ${address}`);
  }
  return (
    <button type="button" onClick={copy} className={`script-only ${CHIP_CLASS} border-dashed`}>
      <Link2 aria-hidden className="size-4" />
      Copy the link
    </button>
  );
}
