import { describe, expect, it } from 'vitest';
import { surveyAdvertorial } from '../../lib/model/advertorial-features.ts';
import { advertorialScore } from '../../lib/model/advertorial.ts';
import { gather } from '../../lib/model/gather.ts';
import { advertorialSource, trainAdvertorial, type AdvertorialExample } from '../../scripts/learn/advertorial.ts';
import { makeArticle } from '../signals/sample.ts';

/** Posts that can be told apart by their words; `mixed` ones are labelled against them. */
function examples(count: number, mixed = 0): AdvertorialExample[] {
  return Array.from({ length: count }, (_, at) => {
    const sells = at % 2 === 0;
    const texts = sells ? ['本次大会现场报名，嘉宾演讲。', '课程限时优惠，讲师答疑。'] : ['首先安装依赖，然后运行命令。', '如果报错，检查参数与代码。'];
    const post = makeArticle(at % 3 === 0 ? [...texts, '说明。'] : texts, { lang: 'zh', title: '记录' });
    return { id: `p${at}`, fold: at % 5, advertorial: sells !== at < mixed, post, findings: gather(post).findings };
  });
}

const score = (example: AdvertorialExample | undefined, weights: ReturnType<typeof trainAdvertorial>) => (example ? advertorialScore(surveyAdvertorial(example.post, example.findings), weights) : NaN);

describe('trainAdvertorial', () => {
  it('tells apart what it was shown, and the same numbers come out again', () => {
    const shown = examples(60);
    const weights = trainAdvertorial(shown);
    expect(score(shown[0], weights)).toBeGreaterThan(weights.chinese.from);
    expect(score(shown[1], weights)).toBeLessThan(weights.chinese.from);
    expect(advertorialSource(trainAdvertorial(examples(60)))).toBe(advertorialSource(weights));
  });

  it('asks for a higher score where those held out were wrong too often', () => {
    const wrong = trainAdvertorial(examples(60, 40));
    const { from, slope, shift } = wrong.chinese;
    // No score was borne out: only the curve's own certainty is left.
    expect(1 / (1 + Math.exp(-(slope * from + shift)))).toBeCloseTo(0.92, 2);
  });

  it('learns nothing from pages of several posts', () => {
    const shown = examples(40), answers = examples(40, 40).map((example) => ({ ...example, id: 'answers' }));
    expect(trainAdvertorial([...shown, ...answers])).toEqual(trainAdvertorial(shown));
  });
});
