import { stopServer } from "@/platform/embedded-postgres/control-server";
import { runProgram } from "@/platform/embedded-postgres/run-program";
import { databaseName, type Server } from "@/platform/embedded-postgres/server";

/**
 * Gives the database the password of the secrets file, for when that file was deleted and made again: who
 * owns the folder owns the database, so nothing is lost. Stops a running server.
 */
export async function resetPassword(server: Server): Promise<void> {
  await stopServer(server);
  await runProgram(server.binaries.postgres, ["--single", "-D", server.clusterDir, "postgres"], {
    user: server.user,
    cwd: server.clusterDir,
    // The password is base64url: nothing in it can end the quotation.
    input: `alter role "${databaseName}" password '${server.password}';\n`,
  });
}
