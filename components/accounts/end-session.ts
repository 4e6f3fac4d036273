/** Takes the session away from this browser. Throws nothing: a cookie that stays behind may count no more. */
export async function endSession(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
}
