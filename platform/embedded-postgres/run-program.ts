import { spawn } from "node:child_process";

/** A user of the system that Postgres runs as; undefined where it runs as ourselves. */
export type ServerUser = { uid: number; gid: number } | undefined;

export type ProgramOptions = {
  user: ServerUser;
  /** A folder that the user may enter: the folder of the checkout often is not. */
  cwd: string;
  input?: string;
  /** Do not read its output: a server started by the program would keep the pipe open on Windows. */
  silent?: boolean;
};

export type ProgramResult = { code: number | null; output: string };

/**
 * Runs one of Postgres's programs to its end, in a process group of its own so that Ctrl-C in the terminal
 * does not reach it. Rejects with the system's error when it cannot be started.
 */
export function runProgram(
  program: string,
  args: string[],
  { user, cwd, input, silent }: ProgramOptions,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const output = silent ? "ignore" : "pipe";
    const child = spawn(program, args, {
      ...user,
      cwd,
      env: programEnvironment(),
      stdio: [input === undefined ? "ignore" : "pipe", output, output],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on(silent ? "exit" : "close", (code: number | null) =>
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") }),
    );
    child.stdin?.end(input);
  });
}

/** English messages (we read them), and none of the PG… variables, which would redirect the programs. */
function programEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^(PG|LC_|LANG)/.test(name)) delete env[name];
  return { ...env, LC_ALL: "C" };
}
