/** What the journal says of itself: beginning, lock, settings, backups, erasing. */
export const vaultMessages = {
  'vault.passkeyName': 'Notes',
  'vault.beginTitle': 'Begin a journal',
  'vault.beginLead':
    'What you took, how you felt, what changed: written down in seconds, encrypted on this device, sent to nobody.',
  'vault.begin1': 'Times, amounts and ratings, so that you and your clinician can look instead of guess.',
  'vault.begin2': 'Your medicines and conditions live in it too, and the review reads them from there.',
  'vault.begin3': 'It can be exported whole at any time, in a form that other programs can read.',
  'vault.lookText':
    'Twelve weeks of a made-up person, to see what a full journal looks like. You can remove it in one tap.',
  'vault.look': 'Look at a simulated journal',
  'vault.own': 'Begin your own',
  'vault.lockQuestion': 'How is it locked?',
  'vault.lockPassphrase': 'With a passphrase',
  'vault.lockPassphraseHint': 'Works on every device and in every backup.',
  'vault.lockPasskey': 'With a passkey',
  'vault.lockPasskeyHint': 'Fingerprint, face or the code of this device.',
  'vault.lockNone': 'Without a lock',
  'vault.lockNoneHint': 'Anyone who can use this browser can read it.',
  'vault.passkeyText':
    'Whoever can unlock this device, or can make you unlock it, can open the journal. A passkey may be copied to your other devices by the maker of your phone or browser. You can add a passphrase later.',
  'vault.noneText':
    'The journal is then not protected: anyone who can open this browser, and any program or backup that can read its files, can read it. You can add a lock later; copies from before stay readable.',
  'vault.passphrase': 'Passphrase',
  'vault.newPassphrase': 'New passphrase',
  'vault.passphraseHint':
    'Length counts most: four or five words that have nothing to do with each other. Signs and capitals add little.',
  'vault.repeat': 'The same again',
  'vault.show': 'Show what I type',
  'vault.strengthEmpty': 'Type a passphrase.',
  'vault.strengthGuessable': 'Easy to guess: it repeats itself, or it is among the first that anyone would try.',
  'vault.strengthShort': 'Short. Someone with a copy of the journal and time could find it by trying.',
  'vault.strengthFair': 'Fair, unless it is a name, a date or a saying.',
  'vault.strengthLong': 'Long. Good, unless it can be found in a book or a song.',
  'vault.differ': 'The two are not the same.',
  'vault.forgotten':
    'Nobody can reset a passphrase. If it is lost, only the recovery words on paper open the journal; without them it is gone.',
  'vault.ageHint': 'In whole years; may be left out. The journal is for adults, and the law often asks for an age.',
  'vault.moveIn':
    'Move what I typed on the first page into the journal, and remove it from this browser’s open storage',
  'vault.beginButton': 'Begin the journal',
  'vault.making': 'Making the lock for this device. It takes a few seconds.',
  'vault.fromBackup': 'I have a backup',
  'vault.fromBackupText': 'The backup is put here as it is. What opened it before opens it here.',
  'vault.backupFile': 'Backup file',

  'vault.lockedTitle': 'Your journal is locked',
  'vault.lockedIdle': 'It was locked because nobody used it for a while.',
  'vault.lockedElsewhere': 'It was locked, changed or erased in another window.',
  'vault.open': 'Open',
  'vault.opening': 'Opening. This takes about a second on purpose, so that guessing is slow.',
  'vault.wrongPassphrase':
    'No journal opens with this passphrase. Look for capitals, spaces and the language of the keyboard.',
  'vault.wrongWords': 'These words are well formed, but they open no journal here.',
  'vault.wrongPasskey': 'This passkey opens no journal here.',
  'vault.openPasskey': 'Open with a passkey',
  'vault.useWords': 'Passphrase forgotten: use the recovery words',
  'vault.words': 'The twelve words of the recovery sheet',
  'vault.wordsHint': 'In their order, with spaces between them.',
  'vault.openWords': 'Open with these words',
  'vault.lostAll':
    'Without the passphrase, a passkey or the recovery words, nothing can open this journal: not we, not the maker of the browser, nobody.',
  'vault.helpWhileLocked': 'Emergency help and everything else on this site work without opening it.',
  'vault.eraseLockedText':
    'Everything of the journal in this browser goes at once, with whatever lies beside it. You have 30 seconds to bring it back.',

  'vault.wipedTitle': 'Erased',
  'vault.wipedText': 'The keys are gone. For a short while it can be brought back; closing this page makes it final.',
  'vault.wipedLeft': '{seconds, plural, one {# second left} other {# seconds left}}',
  'vault.bringBack': 'Bring it back',
  'vault.leaveErased': 'Leave it erased',

  'vault.failedTitle': 'The journal cannot be read',
  'vault.failedText':
    'Something is stored here, and this page could not read it. Nothing was changed. If you have a backup, erase what is here and begin from the backup.',

  'vault.underAgeTitle': 'The journal is for adults',
  'vault.underAge':
    'You said that you are under 18. Writing down doses is not offered here. The information, the safety checks and the help are the same for everyone.',
  'vault.underAgeHelp': 'Find help, free and private',
  'vault.underAgeChange': 'That is not my age',
  'vault.underAgeSafety': 'What kratom must not be combined with',

  'vault.sheetTitle': 'Recovery sheet',
  'vault.sheetLead':
    'Twelve words that open the journal when the passphrase is forgotten or the passkey is lost. Written on paper, kept where you keep papers that matter.',
  'vault.sheetWarn': 'Whoever reads these words can open the journal and every backup of it. No photo, no cloud.',
  'vault.sheetReplaces': 'There is a sheet already. New words make the old ones useless, except for old backups.',
  'vault.sheetMake': 'Show twelve new words',
  'vault.sheetOnce': 'They are shown only now. Write them down or print them before you leave this page.',
  'vault.sheetPrint': 'Print the sheet',
  'vault.sheetDone': 'I have them on paper',
  'vault.sheetLater': 'Not now',
  'vault.sheetPaper': 'Recovery words for a private journal',
  'vault.sheetPaperHow':
    'Open the page, choose "Passphrase forgotten", and type these words in their order. Made on {day, date, long}.',

  'vault.settings': 'Journal settings',
  'vault.settingsLead': 'Lock, backups and what can be seen of this journal from outside.',
  'vault.done': 'Done.',

  'vault.waysTitle': 'Ways in',
  'vault.wayPassphrase': 'Passphrase',
  'vault.wayPasskey': 'Passkey',
  'vault.wayRecovery': 'Recovery words on paper',
  'vault.wayNone': 'No lock: anyone who can use this browser can read the journal',
  'vault.wayUnknown': 'A way in that the damaged part of the journal knew',
  'vault.wayRemove': 'Remove: {way}',
  'vault.wayRemoveSure': 'Yes, remove it',
  'vault.wayKeep': 'Keep it',
  'vault.wayRemoved': 'That way in is removed. Backups from before still open with it.',
  'vault.waysOld':
    'A new lock protects from now on. Backups made before, and bytes that this device has not overwritten yet, still open with the old one.',
  'vault.changePassphrase': 'Change the passphrase',
  'vault.setPassphrase': 'Set a passphrase',
  'vault.passphraseSet': 'The new passphrase opens the journal from now on.',
  'vault.addPasskey': 'Add a passkey',
  'vault.passkeyAdded': 'The passkey opens the journal from now on.',
  'vault.newSheet': 'Make a recovery sheet',
  'vault.removeLock': 'Remove the lock',
  'vault.removeLockText':
    'Every way in is dropped and the journal opens for anyone who can use this browser. Setting a lock again later encrypts everything anew.',
  'vault.removeLockSure': 'Remove the lock, I understand',
  'vault.lockRemoved': 'The journal has no lock now.',

  'vault.autoTitle': 'Lock by itself',
  'vault.autoQuestion': 'When nobody has touched the page for',
  'vault.autoMinutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'vault.autoNever': 'Only when I lock it',
  'vault.autoNeverHint': 'The journal then stays open as long as this page is.',
  'vault.autoText': 'The same holds while the page lies in the background. Alt + Shift + L locks at once.',
  'vault.autoNoLock': 'This journal has no lock, so it cannot lock itself.',

  'vault.discreetTitle': 'What others see',
  'vault.discreet': 'Call the window "Notes", with a plain icon',
  'vault.discreetText':
    'The tab, the window list and new entries of the browser’s history then say "Notes". The address stays the same, older history keeps the old name, the pages themselves still show theirs, and an installed app keeps the name and icon it was installed with.',

  'vault.storageTitle': 'What the browser promises',
  'vault.persisted': 'This browser has promised not to clear the journal by itself.',
  'vault.notPersisted':
    'This browser has not promised to keep the journal: it may clear it when the device runs out of space. A backup is the remedy.',
  'vault.persistUnknown':
    'This browser does not say whether it may clear the journal by itself. A backup is the remedy.',
  'vault.persistAsk': 'Ask the browser to keep it',
  'vault.persistAsked': 'Asked. The browser decides, often by how much you use the page or whether it is installed.',
  'vault.storageUsed': 'Used by this page, by the browser’s own guess: {used} of {quota}.',
  'vault.safari':
    'Safari deletes what a page has stored when you have not opened the page for seven days of using Safari. A page on the home screen is exempt: Share, then "Add to Home Screen", and use it from there. Storage there is separate, so make a backup here and restore it there.',
  'vault.clearing': 'Clearing "site data" or "browsing data" in any browser deletes the journal too.',

  'vault.backupTitle': 'Backup',
  'vault.backupText':
    'One encrypted file with everything, whatever lies beside this journal included. The ways in of today open it, for good: changing the passphrase later does not change old backups.',
  'vault.backupLast': 'Last backup from this browser: {day, date, long}.',
  'vault.backupNever': 'No backup was made from this browser yet.',
  'vault.backupOld': 'That is more than two weeks ago.',
  'vault.backupSave': 'Save a backup',
  'vault.backupSaved': 'The backup was handed to the browser as {name}. See that it arrived where you expect it.',
  'vault.backupChoose': 'Choose a file for automatic backups',
  'vault.backupChosen': 'Automatic backups go to {name} when the journal was changed and the browser allows it.',
  'vault.backupNow': 'Write to {name} now',
  'vault.backupPermission':
    'The browser did not allow writing to the file. Press again and allow it, or choose another file.',
  'vault.backupForget': 'Stop automatic backups',
  'vault.backupNoApi':
    'This browser cannot write to a file by itself. Save a backup from time to time; the page reminds you after two weeks.',
  'vault.backupDue': 'No backup for two weeks.',
  'vault.backupDueNever': 'This journal is in one place only. No backup was made yet.',
  'vault.backupDueLink': 'Make a backup',

  'vault.restoreTitle': 'Restore',
  'vault.restoreText':
    'Adds what a backup holds and this journal does not. Nothing is taken away, and what you deleted here stays deleted.',
  'vault.restoreOpens': 'What opens the backup?',
  'vault.restoreLook': 'Look into a backup',
  'vault.restoreFound':
    '{total, plural, =0 {The backup is empty.} one {The backup holds # entry} other {The backup holds # entries}}{span}',
  'vault.restoreSpan': ', from {first, date, long} to {last, date, long}.',
  'vault.restoreNew':
    '{count, plural, =0 {Nothing in it is new here.} one {# would be added.} other {# would be added.}}',
  'vault.restoreSame': '{count, plural, one {# is here already.} other {# are here already.}}',
  'vault.restoreDeleted':
    '{count, plural, one {# was deleted here and stays deleted.} other {# were deleted here and stay deleted.}}',
  'vault.restoreDamaged':
    'The backup is damaged: {saved, plural, one {# entry} other {# entries}} could be read, {lost} lost.',
  'vault.restoreDo': 'Add them to the journal',
  'vault.restoreDone': 'Added. They are in the journal now.',
  'vault.restoreNothing': 'Nothing was changed yet.',
  'vault.unknownCount': 'an unknown number',

  'vault.decoyTitle': 'A second journal as a decoy',
  'vault.decoyText':
    'It has a passphrase of its own. On the locked page that passphrase opens the decoy, yours opens this journal, and the page does not say that there are two. Put something harmless and plausible into it: an empty one convinces nobody.',
  'vault.decoyLimits': 'What it does not do',
  'vault.decoyLimit1':
    'Making one destroys whatever lay beside this journal. Nobody can warn you whether that was a journal or nothing.',
  'vault.decoyLimit2':
    'Someone who opens the decoy can destroy this journal from there by making another decoy. They cannot read it.',
  'vault.decoyLimit3':
    'Someone who sees copies from two different days can tell which half changed. Ten years of entries are also larger than a decoy.',
  'vault.decoyLimit4':
    'It does not hide that Clearleaf is used, and it does not help against someone who knows that a decoy can exist and does not stop asking.',
  'vault.decoyLimit5':
    'The name of the window, the time until it locks, the day of the last backup and the file for backups are kept outside and are the same for both.',
  'vault.decoyMake': 'Make the decoy',
  'vault.decoyMade': 'Made. Lock this journal and open the other one with its passphrase to fill it.',
  'vault.decoyNoLock': 'A journal without a lock has nothing to hide behind. Set a passphrase first.',

  'vault.damageTitle': 'Parts of the journal are damaged',
  'vault.damageText':
    '{saved, plural, one {# entry was saved} other {# entries were saved}}, {lost} could not be read. Nothing new is written until you decide.',
  'vault.damageBackup':
    'If you have a backup, go on with what was saved and then restore the backup: it fills the holes.',
  'vault.damageRepair': 'Go on with what was saved',
  'vault.damagePlace': '{piece} {problem}{where}',
  'vault.damageLink': 'See what was saved',
  'vault.piece.header': 'The beginning',
  'vault.piece.manifest': 'The table of contents',
  'vault.piece.head': 'The end mark',
  'vault.piece.segment': 'A part of the past',
  'vault.piece.record': 'A recent record',
  'vault.problem.missing': 'is missing',
  'vault.problem.altered': 'was altered',
  'vault.problem.foreign': 'does not belong here',
  'vault.problem.misplaced': 'lay in the wrong place and was read all the same',
  'vault.problem.cut': 'is cut off',

  'vault.eraseTitle': 'Erase',
  'vault.eraseText':
    'Everything of the journal in this browser goes at once. You have 30 seconds to bring it back. Backups elsewhere are not touched.',
  'vault.eraseAll': 'Erase everything',
  'vault.eraseThis': 'Erase this journal only',
  'vault.eraseThisText':
    'Or this one alone: what may lie beside it, such as another journal, stays, and so does the locked page.',
  'vault.simulatedNoSettings': 'A simulated journal has no lock and no backup. Remove it to begin your own.',

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
  'vault.error.same-secret': 'This is the passphrase of this journal. The decoy needs another one.',
  'vault.error.file-refused': 'The browser did not let the page use that file.',
  'vault.error.nothing-to-undo': 'There is nothing left to take back.',
  'vault.error.fault': 'That did not work because of a fault of ours. What was confirmed before is still there.',
} as const;
