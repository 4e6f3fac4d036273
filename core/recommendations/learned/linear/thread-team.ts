const CLAIMED = 0;
const WAITING = 1;
const ROUND = 2;
const CLAIMED_EVER = 3;

/** So many 32-bit integers of shared memory coordinate a team. */
export const TEAM_INTEGERS = 4;

/** Grows whenever one of a team's threads takes a piece of work: how somebody else sees that they get on. */
export function piecesClaimed(shared: Int32Array): number {
  return Atomics.load(shared, CLAIMED_EVER);
}

/**
 * Threads that run the same function over the same shared memory and meet at its barriers. Each claims the next piece
 * of work when it has done the last one, so that a thread that is held up holds nobody else up.
 */
export class ThreadTeam {
  constructor(
    private readonly shared: Int32Array,
    readonly index: number,
    readonly size: number,
  ) {}

  /** Runs `work` for every number below `count`, each in one of the threads, then waits for all of them. */
  share(count: number, work: (piece: number) => void): void {
    for (let piece = this.claim(); piece < count; piece = this.claim()) work(piece);
    this.meet();
  }

  /** Runs `work` in one thread while the others wait. */
  alone(work: () => void): void {
    this.share(1, work);
  }

  private claim(): number {
    Atomics.add(this.shared, CLAIMED_EVER, 1);
    return Atomics.add(this.shared, CLAIMED, 1);
  }

  private meet(): void {
    const round = Atomics.load(this.shared, ROUND);
    if (Atomics.add(this.shared, WAITING, 1) + 1 < this.size) {
      while (Atomics.load(this.shared, ROUND) === round) Atomics.wait(this.shared, ROUND, round);
      return;
    }
    Atomics.store(this.shared, CLAIMED, 0);
    Atomics.store(this.shared, WAITING, 0);
    Atomics.add(this.shared, ROUND, 1);
    Atomics.notify(this.shared, ROUND);
  }
}
