import { redirect } from "next/navigation";

/** Where administration begins; tabs lead on from there. */
export default function AdminPage() {
  redirect("/admin/sync");
}
