/** The same inverse with three plain loops over 64-bit floats: what the tiles are measured against. */
export function invertPlainly(matrix: Float64Array, size: number): void {
  for (let pivot = 0; pivot < size; pivot++) {
    const inverse = 1 / (matrix[pivot * size + pivot] ?? 1);
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = (matrix[row * size + pivot] ?? 0) * inverse;
      for (let column = 0; column < size; column++) {
        const place = row * size + column;
        matrix[place] = (matrix[place] ?? 0) - factor * (matrix[pivot * size + column] ?? 0);
      }
      matrix[row * size + pivot] = -factor;
    }
    for (let column = 0; column < size; column++) {
      const place = pivot * size + column;
      matrix[place] = column === pivot ? inverse : (matrix[place] ?? 0) * inverse;
    }
  }
}
