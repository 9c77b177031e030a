/**
 * Words in which people write of the eleven areas of the questionnaire "Areas to discuss", by the id of its item. They say
 * what there is to talk about and nothing about what a person has.
 */
import type { WordPattern } from './word-patterns.ts';

const IT = 'kratom|it|dose|doses|powder|capsules|caps|leaf|extract|shot|shots|tablets|stuff|kava';

const LAUGHING = 'laugh|laughing|smoking|cigarettes|coffee|sugar|salt|smiling|crying|sneezing|coughing';

export const areaWords: Readonly<Record<string, readonly WordPattern[]>> = {
  'more-than-planned': [
    {
      all: ['took|taken|had|used|drank', 'more', 'planned|meant|intended|wanted', `${IT}|i`],
      without: 'time|photos|pictures|notes',
    },
    { all: ['over', 'my', 'limit'], without: 'speed|credit' },
    { all: ['lost', 'count', IT] },
  ],
  'cutting-down': [
    {
      all: ["couldn't|couldnt|cannot|can't|cant|failed|unable", 'stop|quit|cut|reduce|taper'],
      denies: true,
      without: LAUGHING,
    },
    { all: ['could|can', 'not', 'stop|quit|cut|reduce|taper'], denies: true, without: LAUGHING },
    { all: ['tried|trying|attempt*', 'quit|stop|reduce|taper|less|cut'], without: LAUGHING },
    { all: ['relapsed|relapse'] },
    { all: ['back', 'old|usual|same', 'amount|dose'] },
  ],
  time: [
    { all: ['whole|entire|all', 'day|morning|evening', 'kratom|getting|finding|buying|recovering'] },
    { all: ['hours', 'looking|searching|driving', IT], without: 'ago|since' },
  ],
  craving: [
    { all: ['crave|craving|cravings|craved'], without: 'chocolate|sugar|sweets|food|salt|coffee|cigarette|nicotine' },
    { all: ['urge|urges', 'take|dose|more|kratom|strong'] },
    { all: ['thinking|think|thought', 'about|of', 'next', 'dose|one'] },
  ],
  duties: [
    {
      all: ['missed|late|skipped|called', 'work|shift|school|class|job|meeting', `because|${IT}|sick`],
      without: 'bus|train|traffic|cold|flu|doctor|dentist',
    },
    { all: ['work|school|job', 'suffers|suffering|suffered'] },
  ],
  people: [
    { all: ['argued|argument|fight|fought|row', 'kratom|dose|doses|powder'] },
    { all: ['lied|lying|hid|hide|hiding|secret|secretly', IT], without: 'present|gift|birthday' },
  ],
  dropped: [
    { all: ['gave|given|stopped', 'up|going|doing|seeing', 'because', IT] },
    { all: ['cancelled|canceled', 'because', IT] },
  ],
  hazard: [
    { all: ['drove|driving|drive', 'after|on|high|drowsy|sleepy', 'kratom|dose|doses|extract|tired'] },
    { all: ['nodded', 'driving|wheel'] },
  ],
  health: [{ all: ['took|take|taking|kept', 'anyway|although|despite|still', 'liver|stomach|heart|nausea|sick|ill'] }],
  tolerance: [
    { all: ['tolerance'] },
    { all: ['need|needed', 'more', 'same|effect|feel|before|used'] },
    { all: ['same', 'amount|dose', 'less|nothing|weaker|anymore'] },
    { all: ['does|did', 'not|nothing|less', 'used', 'anymore|to'], denies: true },
  ],
  withdrawal: [
    { all: ['withdrawal|withdrawals'], without: 'bank|cash|money' },
    { all: ['sick|ill|shaky|sweaty|restless', 'without', IT], denies: true },
    { all: ['took|take', 'not|avoid', 'sick|ill|withdrawal'], denies: true },
  ],
};
