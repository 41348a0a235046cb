// Runs the AEHRC engines: one JSON object a line in, one a line out, in order.
const { inAppExtract } = require('@aehrc/sdc-template-extract');
const { populate } = require('@aehrc/sdc-populate');
const readline = require('node:readline');

const write = process.stdout.write.bind(process.stdout);
for (const name of ['log', 'info', 'warn', 'error', 'debug', 'table']) {
  console[name] = (...words) => process.stderr.write(words.join(' ') + '\n');
}

const noServer = async () => {
  throw new Error('no server is here');
};

const operations = {
  async extract({ questionnaire, response }) {
    const { extractResult } = await inAppExtract(response, questionnaire, null);
    return extractResult.extractedBundle ?? extractResult;
  },

  async populate({ parameters }) {
    return populate(parameters, noServer, { sourceServerUrl: 'http://localhost/' });
  },

  // Microseconds an extraction: the median of runs, after a warm-up.
  async time({ questionnaire, response, milliseconds }) {
    const once = async () => inAppExtract(response, questionnaire, null);
    for (const start = performance.now(); performance.now() - start < milliseconds; ) {
      await once();
    }
    const runs = [];
    for (const start = performance.now(); performance.now() - start < milliseconds; ) {
      const from = performance.now();
      await once();
      runs.push((performance.now() - from) * 1000);
    }
    return runs.sort((a, b) => a - b)[runs.length >> 1];
  },
};

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    let answer;
    try {
      answer = { result: await operations[request.operation](request) };
    } catch (error) {
      answer = { error: String(error?.stack ?? error) };
    }
    write(JSON.stringify(answer) + '\n');
  }
})();
