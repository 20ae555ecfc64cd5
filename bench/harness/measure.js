'use strict';

/** The kernel counts in hundredths of a second; so much of them makes one a per cent. */
const leastCpuSeconds = 1;
const warmUpCpuSeconds = 0.5;
/** A server that waits rather than works is measured all the same. */
const mostSeconds = 20;

/** Deliveries per second of the server's CPU, in batches of so many events, `most` at most. Each is waited for until everybody has it. */
async function deliveriesPerCpuSecond(audience, { size, most = Infinity }, cpuSeconds = leastCpuSeconds) {
  const { server } = audience.running;
  const [began, since] = [server.cpuSeconds(), performance.now()];
  let delivered = 0;
  for (let sent = 0; sent < most && server.cpuSeconds() - began < cpuSeconds; sent += size) {
    if (performance.now() - since > mostSeconds * 1_000) break;
    delivered += await audience.send(size);
  }
  return delivered / (server.cpuSeconds() - began);
}

/** One system after the other in each round, so that what else the machine does is shared by all; `open` makes the audience of each. */
async function compareDeliveries({ systems, rounds, open, batches, say }) {
  const audiences = new Map();
  const results = batches.map(({ label }) => ({ label, unit: 'deliveries per CPU second', values: new Map() }));
  try {
    for (const system of systems) {
      say(`${system.label}: people sign in`);
      const audience = await open(system);
      audiences.set(system, audience);
      for (const batch of batches) await deliveriesPerCpuSecond(audience, batch, warmUpCpuSeconds);
    }
    for (let round = 1; round <= rounds; round += 1) {
      for (const [at, batch] of batches.entries()) {
        for (const [system, audience] of audiences) {
          const rate = await deliveriesPerCpuSecond(audience, batch);
          say(`round ${round}, ${batch.label}, ${system.label}: ${Math.round(rate)}`);
          const { values } = results[at];
          values.set(system.name, [...(values.get(system.name) ?? []), rate]);
        }
      }
    }
    return results;
  } finally {
    for (const audience of audiences.values()) await audience.close();
  }
}

module.exports = { compareDeliveries };
