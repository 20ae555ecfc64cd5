'use strict';

/** One line for each system: the median, how far the rounds lay apart, and what it is of each other system. */
function tableOf({ title, moreIsBetter, reach }, results, systems) {
  const lines = [title];
  for (const { label, unit, values } of results) {
    const medians = new Map([...values].map(([name, rounds]) => [name, median(rounds)]));
    const others = systems.filter(({ name, isOurs }) => !isOurs && medians.has(name));
    lines.push('', `  ${label}, ${unit}; ${moreIsBetter ? 'more' : 'less'} is better`);
    const rows = systems
      .filter(({ name }) => medians.has(name))
      .map((system) => [
        system.label,
        shown(medians.get(system.name)),
        `± ${spread(values.get(system.name))} %`,
        ...others.map(({ name }) => ratioOf(medians, system.name, name, system.isOurs ? reach[label] : undefined)),
      ]);
    lines.push(...aligned([['', 'median', '', ...others.map((other) => `× ${other.label}`)], ...rows]));
  }
  return lines.join('\n');

  /** Ours with what is to be reached. */
  function ratioOf(medians, name, other, wanted) {
    const ratio = medians.get(name) / medians.get(other);
    const goal = wanted?.[other];
    if (goal === undefined) return ratio.toFixed(2);
    const reached = moreIsBetter ? ratio >= goal : ratio <= goal;
    return `${ratio.toFixed(2)} (${moreIsBetter ? '≥' : '≤'} ${goal} ${reached ? 'reached' : 'missed'})`;
  }
}

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map(
    (row) =>
      `    ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ')}`,
  );
}

function shown(value) {
  return value >= 1_000 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}

function spread(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (((most - least) / 2 / median(values)) * 100).toFixed(0);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

module.exports = { tableOf };
