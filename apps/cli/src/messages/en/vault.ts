/** What the command line says about the journal as a file: where it lies, how it is locked, whether it is whole. */
export const vaultMessages = {
  // Help
  'app.usageAction': 'ACTION',
  'app.actionsTitle': 'Actions',
  'app.groupEnd': 'More on an action: clearleaf help {name} ACTION.',
  'app.vaultSummary': 'the file that your journal is kept in',
  'app.vaultAbout':
    'Your journal is one encrypted file on this device. These actions begin it, lock it, copy it, check it and erase it.',
  'app.vaultCreateSummary': 'begin a journal',
  'app.vaultCreateAbout':
    'Begins an encrypted journal and asks for a passphrase that will open it. The passphrase is kept nowhere: who forgets it, and has no recovery words, has lost the journal. With --no-lock, the journal opens without one, and anyone who can use this device can read it.',
  'app.vaultStatusSummary': 'what is in it, how it is locked, whether it is whole',
  'app.vaultStatusAbout':
    'Opens the journal, counts what is in it and checks every piece. Ends with 1 if pieces are damaged.',
  'app.vaultPassphraseSummary': 'set another passphrase, or the first one',
  'app.vaultPassphraseAbout':
    'Sets another passphrase. If the journal has no lock, this sets one and encrypts all of it again. Backups made before keep the passphrase that they had.',
  'app.vaultRecoverySummary': 'make recovery words',
  'app.vaultRecoveryAbout':
    'Makes twelve words that open the journal if you forget the passphrase, and prints them once. Words made before stop working. --remove takes them away without making new ones.',
  'app.vaultRemoveLockSummary': 'take the lock away',
  'app.vaultRemoveLockAbout':
    'Takes away the passphrase and every other way in, so that the journal opens without one. Anyone who can use this device, or gets a copy of the file, can then read it.',
  'app.vaultBackupSummary': 'copy the journal to another file',
  'app.vaultBackupAbout':
    'Writes the whole journal, encrypted as it is, to FILE. The passphrase of today opens it. It needs no passphrase, so that a scheduled task can do it.',
  'app.vaultRestoreSummary': 'bring back what a backup holds',
  'app.vaultRestoreAbout':
    'Shows what the backup holds, and asks. Where there is no journal, the backup becomes it. Where there is one, what it does not hold is added; nothing in it is changed or removed, and what you deleted stays deleted.',
  'app.vaultCompactSummary': 'put the file in order',
  'app.vaultCompactAbout':
    'Puts what was written lately into place, so that the journal opens faster, and erases for good what you deleted.',
  'app.vaultRepairSummary': 'go on with what a damaged journal still holds',
  'app.vaultRepairAbout':
    'Shows what is damaged and what could be saved, and asks. After that, the journal can be written to again; what was lost stays lost. Restore a backup first if you have one.',
  'app.vaultEraseSummary': 'erase the journal for good',
  'app.vaultEraseAbout':
    'Destroys the keys, then removes the file. It cannot be undone. Backups that you made are not touched. It needs no passphrase.',
  'app.optionVault':
    'the file that the journal is kept in; if left out, CLEARLEAF_VAULT, else the folder for data of programs',
  'app.optionPassphraseFile': 'read the passphrase from this file',
  'app.optionPassphraseFd': 'read the passphrase from this file descriptor, such as 0 for standard input',
  'app.optionRecoveryWords': 'open with the recovery words: what is read or typed are they',
  'app.optionNewPassphraseFile': 'read the passphrase that is to be set from this file',
  'app.optionNewPassphraseFd': 'read it from this file descriptor',
  'app.optionBackupPassphraseFile': 'read the passphrase of the backup from this file, if it is another one',
  'app.optionBackupPassphraseFd': 'read it from this file descriptor',
  'app.optionNoLock': 'without a passphrase: anyone who can use this device can read the journal',
  'app.optionRecovery': 'make recovery words too, and print them',
  'app.optionRemoveRecovery': 'take the recovery words away',
  'app.optionReplace': 'replace FILE if it is there',
  'app.optionDryRun': 'show what would happen, and change nothing',
  'app.optionYes': 'do not ask: the answer is yes',

  // Prompts
  'app.promptPassphrase': '{isBackup, select, yes {Passphrase of the backup:} other {Passphrase:}}',
  'app.promptWords': 'Recovery words:',
  'app.promptWrong':
    '{isWords, select, yes {These words do not open it.} other {This passphrase does not open it.}} Try again, or stop with Ctrl+C.',
  'app.promptNewPassphrase': 'New passphrase:',
  'app.promptAgain': 'The same again:',
  'app.promptDiffers': 'The two are not the same.',
  'app.promptRecovery': 'Make recovery words? They open the journal if you forget the passphrase.',
  'app.promptNumber': 'The number of one:',
  'app.promptNumbers': 'The numbers, with spaces between them (none: Enter):',
  'app.promptNumberAgain': 'Expected a number from 1 to {most, number}.',
  'app.promptYesNo': '(yes or no)',
  'app.stopped': 'Stopped. Nothing more was changed.',

  // What was done
  'app.vaultCreated': 'A journal was begun in {path}.',
  'app.noLockWarning':
    'This journal has no lock. Anyone who can use this device, or gets a copy of the file, can read it.',
  'app.lockWarning':
    'The passphrase opens it. It is kept nowhere and nobody can reset it: write it down, or keep it in a password manager.',
  'app.noRecoveryYet': 'It has no recovery words. To make some: clearleaf vault recovery.',
  'app.vaultCreatedNext': 'Next: clearleaf log 3g, or clearleaf checkin. To see what is in it: clearleaf journal.',
  'app.recoveryWords':
    'Recovery words. Write them down on paper, in this order; they are shown this once. Whoever has them can open the journal.',
  'app.recoveryReplaced': 'Words that were made before no longer open this file.',
  'app.recoveryRemoved': 'The recovery words no longer open the journal.',
  'app.passphraseChanged':
    'The new passphrase opens the journal now. Backups made before still open with the old one; so do the recovery words, if there are any.',
  'app.lockSet':
    'The journal is locked now, and was encrypted again. Backups made before have no lock: erase them if that matters.',
  'app.askRemoveLock': 'Take the lock away?',
  'app.lockRemoved': 'This journal has no lock now.',
  'app.nothingChanged': 'Nothing was changed.',
  'app.way':
    '{way, select, passphrase {your passphrase} recovery {your recovery words} passkey {a passkey} other {another way}}',
  'app.statusBegun': 'Begun {day}; {bytes, number} bytes.',
  'app.statusWays': 'It opens with {ways}.',
  'app.statusContents': 'It holds {counts}{deleted, plural, =0 {} one {; # deleted} other {; # deleted}}.',
  'app.statusRange': 'From {first} to {last}.',
  'app.kindCount':
    '{kind, select, dose {{count, plural, one {# dose} other {# doses}}} checkin {{count, plural, one {# check-in} other {# check-ins}}} product {{count, plural, one {# product} other {# products}}} medicine {{count, plural, one {# medicine} other {# medicines}}} condition {{count, plural, one {# condition} other {# conditions}}} profile {{count, plural, one {# profile entry} other {# profile entries}}} place {{count, plural, one {# place} other {# places}}} assessment {{count, plural, one {# questionnaire} other {# questionnaires}}} event {{count, plural, one {# event} other {# events}}} plan {{count, plural, one {# plan} other {# plans}}} note {{count, plural, one {# note} other {# notes}}} measurement {{count, plural, one {# measurement} other {# measurements}}} other {{count, plural, one {# other entry} other {# other entries}}}}',
  'app.nothingInIt': 'nothing',
  'app.noDamage': 'No damage was found.',
  'app.damageTitle':
    'Pieces of this journal are damaged. {saved, plural, one {# entry was} other {# entries were}} saved; {lost, select, none {none was lost} some {{count, plural, one {# entry was} other {# entries were}} lost} other {how many were lost cannot be told}}.',
  'app.damagedPiece':
    '{piece, select, header {header} manifest {list of pieces} head {seal of the log} segment {stored month} other {record}} {problem, select, missing {missing} altered {altered} foreign {from another time or place} misplaced {not where it was written} other {cut off}}{group, select, none {} standing {: profile, medicines, products} other {: {group}}}',
  'app.damageMore': 'and {count, number} more',
  'app.damageNext':
    'It can be read, and nothing can be written until this is dealt with. If you have a backup: clearleaf vault restore FILE. To go on with what was saved: clearleaf vault repair.',
  'app.vaultNote':
    '{note, select, unfinishedwrite {A write that was cut off was left out; nothing that had been confirmed is missing.} unconfirmedkept {Entries whose writing was cut off are whole, and were kept.} other {The header was read from its second copy.}}',
  'app.incident': 'Damage was accepted on {day}.',
  'app.logIsLong': 'It would open faster after: clearleaf vault compact.',
  'app.compacted': 'Done: {before, number} bytes before, {after, number} bytes now.',
  'app.repairWarning': 'Repairing keeps what was saved and gives up the rest.',
  'app.askRepair': 'Go on with what was saved?',
  'app.repaired': 'The journal can be written to again. It remembers that damage was accepted.',
  'app.eraseWarning':
    'This destroys {path} with everything in it. It cannot be undone. Backups that you made are not touched.',
  'app.eraseWord': 'erase',
  'app.askErase': 'Type the word {word} to go on:',
  'app.erased': '{path} was erased.',
  'app.backedUp':
    'A backup was written to {target} ({bytes, number} bytes). It is encrypted as the journal is and opens with the same passphrase.',
  'app.restoreHolds': '{source} holds {counts}{deleted, plural, =0 {} one {; # deleted} other {; # deleted}}.',
  'app.restoreAdds':
    'Against your journal: {added, plural, =0 {nothing} one {# entry} other {# entries}} to add, {alreadyHere, number} already there{deletedHere, plural, =0 {} other {, # that you deleted and that stay deleted}}. Versions of one entry count each.',
  'app.restoreWhole': 'There is no journal here yet; this backup would become it, with its passphrase.',
  'app.askRestore': 'Restore it?',
  'app.restored': 'Restored into {path}.',
  'app.nothingToRestore': 'Everything in the backup is in the journal already.',

  // What cannot be done
  'app.vaultNone':
    'There is no journal in {path}. To begin one: clearleaf vault create. To name another file: --vault FILE.',
  'app.vaultExists': 'There is a journal in {path} already. It was not changed.',
  'app.vaultNotOne':
    '{path} is no journal of this program, or its first part is destroyed. Nothing was changed. If you have a backup, restore it to another file: clearleaf vault restore FILE --vault OTHER.',
  'app.vaultNewer': '{path} was written by a later version of this program. Nothing was changed.',
  'app.vaultBadParameters':
    '{path} asks for a key that this program would never have made: it was tampered with or comes from elsewhere. Nothing was changed.',
  'app.vaultWrongSecret': 'This does not open {path}. Nothing was changed.',
  'app.vaultBadWords':
    'These are no recovery words. Expected the twelve words in their order; one of them is misspelt, missing or in another place.',
  'app.vaultDamaged':
    'Nothing was written: pieces of {path} are damaged. To see what was saved: clearleaf vault status. If you have a backup: clearleaf vault restore FILE. To go on with what was saved: clearleaf vault repair.',
  'app.vaultFull': 'Nothing was written to {path}: the disk is full. What was in it is still there.',
  'app.vaultBusy': 'Nothing was written to {path}: another program is writing to it. {detail}.',
  'app.vaultReadOnly': 'Nothing was written to {path}: it, or its folder, may only be read.',
  'app.vaultBadEntry': 'Nothing was written: this is no entry that the journal can keep. {detail}',
  'app.vaultNoRoom': 'All places for ways into the journal are taken. Remove one first.',
  'app.vaultLastWay':
    'This is the last way into the journal; without it nobody could open it. To open it without a lock: clearleaf vault remove-lock.',
  'app.vaultStorage':
    '{path} cannot be used{why, select, ENOENT {: its folder is not there} ENOTDIR {: a part of its path is no folder} EISDIR {: it is a folder} EACCES {: it is not allowed} other {. {detail}}}.',
  'app.vaultExistsNext':
    'There is a journal there already, and it was not changed. To begin another one beside it: --vault FILE.',
  'app.expectedVault': 'Expected a journal; there is none in this file. To name another one: --vault FILE.',
  'app.expectedVaultFile': 'Expected the name of a file.',
  'app.expectedNoPassphrase':
    'A passphrase is not taken from the command line: other programs could read it there, and it would stay in the history of the shell. Leave it out to be asked for it, or use --passphrase-file or --passphrase-fd.',
  'app.expectedOneSecret': 'Expected this or {other}, not both.',
  'app.expectedDescriptor': 'Expected the number of a file descriptor that is open for reading: 0, or 3 and above.',
  'app.expectedShortSecret': 'Expected at most {most, number} bytes.',
  'app.expectedSecretText': 'Expected the passphrase in the first line; there is nothing in it.',
  'app.expectedLongPassphrase':
    'Expected at least {least, number} characters. Several words are easier to remember and harder to guess.',
  'app.noTerminal':
    'The passphrase cannot be asked for: this is no terminal. Give it with {file} FILE or {descriptor} N.',
  'app.expectedLockOrNone': 'Expected either --no-lock, or a passphrase and recovery words.',
  'app.expectedRecovery': 'This journal has no recovery words.',
  'app.expectedLock':
    'This journal has no lock, so there is nothing to recover. To lock it: clearleaf vault passphrase.',
  'app.notConfirmed':
    'Nothing was changed: this is asked about first, and there is no terminal to ask at. To go on without being asked: --yes.',
  'app.expectedNewFile': 'Expected the name of a file that is not there yet. To replace it: {flag}.',
  'app.expectedOtherFile': 'Expected another file than the journal itself.',
  'app.expectedWritable':
    'Expected a file that can be written{code, select, ENOENT {; its folder is not there} EACCES {; it is not allowed} EROFS {; its folder may only be read} ENOSPC {; the disk is full} EISDIR {; this is a folder} other {}}.',
} as const;
