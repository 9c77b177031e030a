/** What the journal says of itself: beginning, lock, settings, backups, erasing. */
export const vaultMessages = {
  'vault.title': 'Journal',
  'vault.passkeyName': 'Notes',
  'vault.error.no-vault': 'There is no journal in this browser any more.',
  'vault.error.exists': 'There is a journal in this browser already. Open or erase that one first.',
  'vault.error.not-a-vault':
    'This is not a journal or backup of Clearleaf, or its beginning is destroyed. Nothing was changed.',
  'vault.error.newer-version':
    'This was written by a newer version of Clearleaf. Load the newest version of this page, then try again. Nothing was changed.',
  'vault.error.bad-parameters':
    'The settings of the lock were altered, or they ask for more memory than this device has. Nothing was changed.',
  'vault.error.wrong-secret': 'No journal opens with this.',
  'vault.error.bad-words':
    'These are not twelve words of the list, or two of them changed places. Look at the sheet again, word by word.',
  'vault.error.damaged':
    'Parts of the journal are damaged, so nothing new is written to it yet. The settings show what was saved and how to go on.',
  'vault.error.full':
    'There is no room left on this device or in this browser. This was not saved; everything before it was. Make room and try again.',
  'vault.error.busy': 'Another window was writing at the same time. This was not saved. Try again.',
  'vault.error.read-only': 'This browser does not let the page write now. This was not saved.',
  'vault.error.closed': 'The journal was locked meanwhile. This was not saved.',
  'vault.error.bad-entry': 'A part of this does not fit into a journal. Nothing of it was saved.',
  'vault.error.no-room': 'All eight ways in are used. Remove one first.',
  'vault.error.last-way': 'This is the last way in. Add another one before you remove it.',
  'vault.error.storage': 'The browser could not read or write its storage. What was not confirmed was not saved.',
  'vault.error.not-open': 'The journal is locked. Open it, then try again.',
  'vault.error.passkey-refused': 'The passkey was not given. You can try again or use another way.',
  'vault.error.passkey-unsupported':
    'This passkey or this browser cannot open a journal: it gives no secret to the page (the PRF extension). Use a passphrase.',
  'vault.error.file-refused': 'The browser did not let the page use that file.',
  'vault.error.nothing-to-undo': 'There is nothing left to take back.',
  'vault.error.fault': 'That did not work because of a fault of ours. What was confirmed before is still there.',
} as const;
