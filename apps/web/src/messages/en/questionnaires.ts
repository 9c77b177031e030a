/** What the pages of the questionnaires say beside the core's own sentences. */
export const questionnaireMessages = {} as const;
