'use strict';

// Starts "errdex lsp" and speaks with it; all that is known stands in the server.
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

/** Which texts the server is told of. */
const documents = ['yaml', 'markdown', 'tsv', 'plaintext'].map((language) => ({
  scheme: 'file',
  language,
  pattern: '**/{content,templates,static}/**',
}));

exports.activate = async (context) => {
  const command = vscode.workspace.getConfiguration('errdex').get('command');
  // A batch file, as errdex.cmd is, needs a shell.
  const options = { shell: process.platform === 'win32' };
  client = new LanguageClient('errdex', 'Errdex', { command, args: ['lsp'], options }, { documentSelector: documents });
  context.subscriptions.push(
    vscode.commands.registerCommand('errdex.previewPage', () => {
      const editor = vscode.window.activeTextEditor;
      return editor && vscode.commands.executeCommand('errdex.preview', editor.document.uri.toString());
    }),
  );
  try {
    await client.start();
  } catch (failure) {
    vscode.window.showErrorMessage(`Errdex cannot be started as "${command}": ${failure.message}. See the setting errdex.command.`);
  }
};

exports.deactivate = () => client && client.stop();
