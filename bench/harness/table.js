'use strict';

/**
 * One line for each system: the median, how far the rounds lay apart, and what it is of each other system. `reach` names
 * ratios that ours is to reach, `goals` plain figures. A result may say by itself whether more is better.
 */
function tableOf(one, results, systems) {
  const { title, reach = {}, goals = {} } = one;
  const lines = [title];
  for (const { label, unit, values, moreIsBetter = one.moreIsBetter } of results) {
    const medians = new Map([...values].map(([name, rounds]) => [name, median(rounds)]));
    const others = systems.filter(({ name, isOurs }) => !isOurs && medians.has(name));
    lines.push('', `  ${label}, ${unit}; ${moreIsBetter ? 'more' : 'less'} is better`);
    const rows = systems
      .filter(({ name }) => medians.has(name))
      .map(({ name, label: called, isOurs }) => {
        const value = medians.get(name);
        const judge = (figure, goal) => (isOurs ? judged(figure, goal, moreIsBetter) : '');
        return [
          called,
          shown(value),
          `± ${spread(values.get(name))} %${judge(value, goals[label])}`,
          ...others.map((other) => {
            const ratio = value / medians.get(other.name);
            return `${ratio.toFixed(2)}${judge(ratio, reach[label]?.[other.name])}`;
          }),
        ];
      });
    lines.push(...aligned([['', 'median', '', ...others.map((other) => `× ${other.label}`)], ...rows]));
  }
  return lines.join('\n');
}

/** What is to be reached, and whether it was; nothing where nothing is. */
function judged(value, goal, moreIsBetter) {
  if (goal === undefined) return '';
  const reached = moreIsBetter ? value >= goal : value <= goal;
  const shownGoal = goal.toLocaleString('en', { maximumFractionDigits: 2 });
  return ` (${moreIsBetter ? '≥' : '≤'} ${shownGoal} ${reached ? 'reached' : 'missed'})`;
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
