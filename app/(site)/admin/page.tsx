import { redirect } from "next/navigation";

/** The only thing to administer so far. */
export default function AdminPage() {
  redirect("/admin/sync");
}
