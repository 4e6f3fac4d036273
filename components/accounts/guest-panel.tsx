import { ButtonLink } from "@/components/ui/button-link";

/** What a guest sees in place of an account; `belongings` is what they have done so far, in words. */
export function GuestPanel({ belongings }: { belongings: string | null }) {
  return (
    <div className="grid justify-items-start gap-5">
      <p className="prose-width text-lg">
        {belongings
          ? `You are a guest, and only this browser knows what you have done so far: ${belongings}. An account takes over everything, and you find it in every browser.`
          : "You are a guest, and only this browser will know what you rate. With an account, you find it in every browser."}
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/sign-up?next=/settings">Create an account</ButtonLink>
        <ButtonLink href="/sign-in?next=/settings" variant="secondary">
          Sign in
        </ButtonLink>
      </div>
    </div>
  );
}
