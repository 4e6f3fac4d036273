/**
 * Just enough of WebAssembly's binary format (W3C WebAssembly Core Specification 2.0, chapter 5) to write one function
 * over an imported shared memory as a list of instructions, so that no binary has to be kept in the repository.
 */
const I32 = 0x7f;
const V128 = 0x7b;
const SIMD = 0xfd;
const BLOCK_WITHOUT_RESULT = 0x40;
/** Limits with a maximum, shared between threads. */
const SHARED_WITH_MAXIMUM = 0x03;
const PAGES_MAX = 65_536;

export const op = {
  localGet: (local: number) => [0x20, ...leb(local)],
  localSet: (local: number) => [0x21, ...leb(local)],
  i32Const: (value: number) => [0x41, ...signedLeb(value)],
  i32Add: [0x6a],
  i32LessUnsigned: [0x49],
  load: (offset: number) => [SIMD, ...leb(0x00), 2, ...leb(offset)],
  loadSplat32: (offset: number) => [SIMD, ...leb(0x09), 2, ...leb(offset)],
  store: (offset: number) => [SIMD, ...leb(0x0b), 2, ...leb(offset)],
  zero: [SIMD, ...leb(0x0c), ...new Array<number>(16).fill(0)],
  add: [SIMD, ...leb(0xe4)],
  subtract: [SIMD, ...leb(0xe5)],
  multiply: [SIMD, ...leb(0xe6)],
};

/** local += bytes */
export function advance(local: number, bytes: number): number[] {
  return [...op.localGet(local), ...op.i32Const(bytes), ...op.i32Add, ...op.localSet(local)];
}

export function copy(from: number, to: number): number[] {
  return [...op.localGet(from), ...op.localSet(to)];
}

/** Repeats the body until local `pointer` has reached local `end`. */
export function loopUntil(pointer: number, end: number, body: number[]): number[] {
  const again = [...op.localGet(pointer), ...op.localGet(end), ...op.i32LessUnsigned, 0x0d, 0];
  return [0x03, BLOCK_WITHOUT_RESULT, ...body, ...again, 0x0b];
}

/** A module that imports `env.memory` and exports `run`, a function of `parameters` pointers that returns nothing. */
export function moduleOf(shape: {
  parameters: number;
  pointers: number;
  vectors: number;
  body: number[];
}): Uint8Array<ArrayBuffer> {
  const parameters = new Array<number>(shape.parameters).fill(I32);
  const locals = [2, ...leb(shape.pointers), I32, ...leb(shape.vectors), V128];
  const code = [...locals, ...shape.body, 0x0b];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...leb(parameters.length), ...parameters, 0]),
    ...section(2, [1, ...name("env"), ...name("memory"), 2, SHARED_WITH_MAXIMUM, 0, ...leb(PAGES_MAX)]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("run"), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

function section(id: number, content: number[]): number[] {
  return [id, ...leb(content.length), ...content];
}

function name(word: string): number[] {
  return [word.length, ...Array.from(word, (letter) => letter.charCodeAt(0))];
}

/** Unsigned LEB128. */
function leb(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >>> 7;
  return rest === 0 ? [low] : [low | 0x80, ...leb(rest)];
}

/** Signed LEB128. */
function signedLeb(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isLast ? [low] : [low | 0x80, ...signedLeb(rest)];
}
