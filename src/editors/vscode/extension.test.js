'use strict';

// The extension against a VS Code that is none: what it starts, which texts it names, and what a command sends.
const assert = require('node:assert');
const Module = require('node:module');
const test = require('node:test');

const seen = { started: [], commands: {}, executed: [], errors: [] };
const fakes = {
  vscode: {
    workspace: { getConfiguration: () => ({ get: () => 'errdex' }) },
    window: {
      activeTextEditor: { document: { uri: { toString: () => 'file:///wiki/content/site.yaml' } } },
      showErrorMessage: (message) => seen.errors.push(message),
    },
    commands: {
      registerCommand: (name, run) => (seen.commands[name] = run),
      executeCommand: (...all) => seen.executed.push(all),
    },
  },
  'vscode-languageclient/node': {
    LanguageClient: class {
      constructor(...all) {
        seen.started.push(all);
      }
      async start() {
        if (seen.fails) throw new Error('spawn errdex ENOENT');
      }
      async stop() {
        seen.stopped = true;
      }
    },
  },
};
const load = Module._load;
Module._load = (name, ...rest) => fakes[name] ?? load(name, ...rest);
const extension = require('./extension.js');

test('the server is started, and texts of a wiki are told', async () => {
  await extension.activate({ subscriptions: [] });
  const [id, , server, options] = seen.started[0];
  assert.strictEqual(id, 'errdex');
  assert.strictEqual(server.command, 'errdex');
  assert.deepStrictEqual(server.args, ['lsp']);
  assert.ok(options.documentSelector.some((each) => each.language === 'markdown'));
});

test('a page is previewed by the command of the server', async () => {
  await seen.commands['errdex.previewPage']();
  assert.deepStrictEqual(seen.executed, [['errdex.preview', 'file:///wiki/content/site.yaml']]);
});

test('a command that is not there is told with the setting that says where it is', async () => {
  seen.fails = true;
  await extension.activate({ subscriptions: [] });
  assert.match(seen.errors[0], /errdex\.command/);
});

test('every command of the manifest is registered', () => {
  const { contributes } = require('./package.json');
  for (const { command } of contributes.commands) assert.ok(seen.commands[command], command);
});
