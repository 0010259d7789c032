import { say, type PatternTable } from './pattern.ts';

/** English wordings by signal. Weights are log-likelihood ratios measured on labelled posts, see docs/signals.md. */
export const en: PatternTable = {
  'scan-code': [
    say(2, /\bscan (?:the|this|our|my) (?:qr )?(?:code|image) (?:below |above )?(?:to|and|with your phone to) (?:join|follow|get|add|claim|sign|subscribe|contact|download our)/, 'Scan the code below to join us', 'the phone will scan the code to log in'),
  ],
  'messenger-contact': [
    say(2, /\b(?:whatsapp|telegram|wechat)(?: me| us)?(?: at| on|:| id)? ?[:@+]|\b(?:add|message|contact|dm) (?:me|us) (?:on|via|in|through) (?:whatsapp|telegram|wechat|discord)/, 'Message me on Telegram', 'the Telegram bot API'),
  ],
  'free-pack': [
    say(2, /\b(?:grab|get|download|claim|receive) (?:your|my|our|a|the) (?:free )?(?:copy of |free )(?:.{0,24})(?:e-?book|guide|pdf|cheat ?sheet|checklist|course|template|pack|kit|chapters?)\b/, 'Grab your free cheat sheet', 'download the PDF specification'),
    say(2, /\bfree (?:\d+[- ]page )?(?:e-?book|cheat ?sheet|(?:email|video) course|mini-course|starter kit|sample chapter|chapters)\b/, 'a free 40-page ebook', 'free memory pages'),
  ],
  // Dropped: 'raffle' in English ("giveaway", "win a copy"): seven hits, all in content.
  'follow-ask': [
    say(5.5, /\b(?:follow|find|connect with|catch|reach|tweet|add|message|ping|hit) (?:me|us|him|her|them)(?: up)?(?: too| also| here)?,? (?:on|at|over on|over at|via|here|@)/, 'You can find me on Mastodon', 'follow the steps on the page'),
    say(5.5, /\bfollow (?:me|us|my|our|@\w+)\b|\bfollow .{2,30} on (?:twitter|x|linkedin|medium|github|instagram|mastodon|bluesky|facebook)\b|\bgive (?:me|us) a follow/, 'Follow us for more', 'follow the convention'),
    say(4, /\b(?:subscribe|sign up|signing up|subscribing|subscriber) (?:to|for|below|here|now|today|on|via|at) ?(?:my|our|the|this|weekly|free|get|receive|more|updates|hashnode|substack|new|youtube)?.{0,24}(?:newsletter|channel|mailing|list|emails?|updates|blog|posts?|articles|tips|inbox|rss|feed|weekly|content)/, 'Subscribe to our weekly newsletter', 'subscribe to the event topic'),
    say(3.5, /\b(?:my|our|weekly|monthly|free|this) (?:email )?newsletter\b|\bmailing list\b|\bsubscribe\b.{0,6}$|\b(?:in|to) your inbox\b|\bsubscribe (?:here|now|today|below)\b|\bfree or paid subscriber/, 'Join my mailing list', 'the subscribe method of a stream'),
    say(5.5, /\b(?:if|since|hope) (?:you(?:'ve| have)? )?.{0,14}(?:liked?|enjoy(?:ed)?|found|love|loved|learned|learnt) (?:reading |to read )?(?:it|this|the|my|what|something|reading).{0,60}(?:share|clap|follow|like|recommend|heart|👏|💚|❤|star|comment|tweet|subscribe|tap|hit|click)/, 'If you liked this, please share it', 'if you found this error, check the log'),
    say(5, /\b(?:i )?hope (?:that )?(?:you|this|it) .{0,24}(?:enjoyed|liked|learned|learnt|helpful|useful|helped|found|insightful|informative)|\bif you (?:liked|enjoyed|found|like) (?:this|my|the|reading|what).{0,10}(?:article|post|blog|story|tutorial|content|read|guide|it|helpful|useful)/, 'I hope you enjoyed this post', 'you found a cheaper path'),
    say(5.5, /\b(?:give|hit|press|tap|click|smash|hold|leave|show|clicking|pressing|tapping|hitting)\b.{0,30}(?:clap|👏|💚|❤|♥|like button|star\b|heart\b|follow button|subscribe|thumbs|some love|recommend|up ?vote|like it)|\bclaps?\b.{0,20}(?:button|below|hands|times|for|so|if|👏|and)|\bstar (?:us|the repo|this repo|it) (?:on|at)/, 'Give it some claps', 'press the power switch'),
    say(4, /\b(?:please|feel free to|don't forget to|do|kindly|be sure to|consider|would you) (?:like|share|tweet|retweet|recommend|clap|star|subscribe|follow|spread|sharing|upvote|liking)\b|\bshare (?:this|it) (?:with|on|article|post|with your)\b|\bstay tuned\b|\bspread the word\b/, 'Please share it with a friend', 'please install the package first'),
    say(5, /^(?:\W|\d)*(?:follow|connect with|find|keep in touch|stay in touch|stay connected|let's connect|contact|get in touch|reach me|where to find me|social(?: media)?|subscribe|newsletter|join us|join the conversation|say hi)(?: with)?(?: me| us)?(?: on| at| here| online| below| today)?\W*$/, 'Follow me', 'Follow the money'),
    say(3.5, /^\W*(?:my )?(?:twitter|linkedin|instagram|facebook|github|youtube|medium|blog|website|hashnode|dev\.to|portfolio|email|e-mail|mastodon|discord|telegram|tiktok|patreon)(?: (?:profile|page|account|handle|link|channel))?\s*(?:[:→➜|\-–—]|here)\s*(?:https?:|@|[a-z0-9][\w./-]+)?.{0,50}$/, 'LinkedIn: some-name', 'GitHub Actions runs the build'),
  ],
  'comment-ask': [
    say(5, /\blet (?:me|us) know\b.{0,40}(?:comment|think|below|if you|any|thought|feedback|what|how|questions|twitter|in the)|\b(?:in|to) the comments?(?: section)?(?: below)?\b|\bcomments? (?:below|section)\b|\bin comments\b/, 'Let me know what you think', 'stripped from the source are all comments'),
    say(4, /\b(?:leave|drop|post|write|add|share|put) (?:a|your|any|me a|us a|them|it|some)?\s?.{0,24}(?:comments?|note|feedback|thoughts|response|line)\b.{0,16}(?:below|here|if|in|on|section|and|[.!)?]|$)|\b(?:any|have|got) (?:questions?|suggestions?|feedback|thoughts|doubts|queries)\b.{0,60}(?:comment|contact|reach|ask|leave|let|feel free|tweet|email|below|ping|dm|welcome|slack|drop|message|\?)/, 'Leave a comment below', 'a question about scope'),
    say(4.5, /\b(?:i'?d|i would|we'?d|we would|would|i) love to (?:hear|know|see|get|connect|chat)\b|\bfeel free to (?:reach|contact|ask|comment|leave|drop|connect|ping|message|tweet|get in|dm|email|shoot|send|follow|share|join|suggest|open|check)\b|\bwhat do you think\?|\b(?:feedback|suggestions|comments|criticism|corrections) (?:is|are) (?:always )?(?:welcome|appreciated)|\bthanks? in advance\b|\byour (?:thoughts|feedback|suggestions|comments|opinions?|experience)\b.{0,24}(?:below|comment|welcome|\?|$|in the|share)/, 'We would love to hear from you', 'users enjoy fast pages'),
    say(4.5, /\b(?:reach|reaching) out (?:to (?:me|us)|on|via|if|at|through)|\b(?:contact|email|write to|mail|ping|dm|tweet|ask|message) (?:me|us) (?:at|on|via|if|for|with|directly|anytime|here|any|through)|\bget in touch\b|\bdrop (?:me|us) a\b|\bjoin the (?:conversation|discussion)\b|\bdiscuss (?:on|this)\b/, 'Reach out to me on the forum', 'reach out over the network'),
  ],
  'donate': [
    say(4, /\bbuy me a (?:coffee|beer)|\b(?:support|sponsor|fund) (?:me|us|my work|our work|my writing|this (?:blog|site|work|newsletter)|the (?:channel|blog|show|site))\b|\bpatreon\b|\bko-fi\b|\bgithub sponsors\b|\bdonat(?:e|ion|ing)\b.{0,40}(?:help|support|project|us|me|appreciated|welcome|coffee|paypal|here|nonprofit)|\bconsider (?:supporting|donating|sponsoring|becoming)|\bbecome a (?:member|patron|sponsor|paid subscriber|supporter)\b/, 'Consider supporting this work', 'the device may support layouts'),
  ],
  'group-invite': [
    say(3.5, /\bjoin (?:our|the|us in|us on|my|us over on)\b.{0,30}(?:slack|discord|telegram|community|forum|channel|facebook|group|server|office hours|meetup|reddit)\b|\b(?:our|my|the) (?:public |free )?(?:slack|discord|telegram|facebook)(?: (?:channel|server|group|community|workspace))\b|\bjoin us\b/, 'Join our Discord', 'join the two tables'),
  ],
  'course-pitch': [
    say(1, /\b(?:my|our|this|the|his|her|a) (?:new |free |full |complete |video |online |upcoming |premium )*(?:course|workshop|bootcamp|boot camp|masterclass|webinar|training|class)\b.{0,40}(?:here|enroll|sign|learn|on udemy|join|available|teach|check|release|launch|cover|if you|register|off|discount|at |by )|\b(?:enroll|enrol|register)(?: now| today| here| for| in)\b|\bjoin (?:us|me) (?:on|for|at|in|this|next) \b.{0,24}(?:webinar|workshop|course|session|event|conference|meetup|live|january|february|march|april|may|june|july|august|september|october|november|december|\d)/, 'Enroll in my new course', 'the main course of the river'),
    say(2, /\b(?:check out|take|try|watch|see|buy|get|about|grab|launched|created|made|recommend) (?:my|our|his|this|the) .{0,30}(?:course|udemy|egghead|pluralsight|workshop|bootcamp|screencast|video series|youtube (?:channel|video))\b|\b(?:udemy|egghead\.io|pluralsight|skillshare|educative\.io|frontend masters|scrimba|zero to mastery|codecademy)\b|\bbecome (?:a |proficient|an? )?(?:better|proficient|expert|full.?stack)/, 'Take my video course', 'take the shortest path'),
  ],
  'product-pitch': [
    say(2.5, /\b(?:sign up|get started|start|try|register|create|available|use|download|explore) (?:.{0,30} )?(?:for free|free today|your free|a free|free account|free trial|it free|free now|free tier|now for free)\b|\bfree (?:trial|account|demo|plan|forever|community edition|api license)\b.{0,40}|\bno credit card/, 'Sign up for free today', 'the pointer is set free'),
    say(3, /\b(?:request|book|schedule|get|see|watch|sign up for) (?:a|your|our|the) (?:free |personal(?:i[sz]ed)? |live |quick )?(?:demo|consultation|call|quote|walkthrough|office hours?|tour|20-minute|1:1|one-on-one|meeting)\b|\b(?:contact|talk to) (?:us|our (?:sales|team|experts?)|sales)\b|\b(?:schedule|book) .{0,24}(?:session|meeting|call|office hours)\b/, 'Book a free demo', 'request a lock'),
    say(2.5, /\b(?:get|getting) started with .{2,30}(?:today|now|cloud|free)\b|\bgive .{2,30} a (?:try|spin|shot)\b|\b(?:try|check out|visit|explore|discover) .{2,40}(?:today|now|yourself|for yourself)\W*$|\b(?:learn|read|find out|discover) more (?:about|at|on|here)\b.{0,50}$|\blike what you see\b|\bwant to (?:learn|know|see|try|get) .{0,30}\?|\bready to (?:get started|try|take|build|start|explore|see|experience)\b|\bhungry to learn\b/, 'Give it a try', 'try to parse the line'),
    // Dropped: "our platform helps …", "three advantages": said of the subject nine times out of ten (precision 0.04–0.12).
  ],
  'discount': [
    say(2, /\b\d{1,2} ?% (?:off|discount)|\b(?:promo|discount|coupon|voucher|referral)(?:[ -]?code)?\b.{0,30}(?:\d|:|use|get|here|link|code)|\bearly.?bird\b|\bblack friday\b|\blimited.?time\b|\bon sale\b|\bfor only \$\d|\b(?:special|exclusive) (?:offer|discount|deal|price)/, 'Get 20% off with this code', 'a discount function of future reward'),
  ],
  'job-offer': [
    say(3, /\bwe(?:'re| are)(?: currently| always| also)? (?:hiring|recruiting|looking for (?:talented|great|passionate|engineers|developers|people|new))|\bjoin our (?:team|growing|engineering)|\b(?:open|job) (?:positions?|openings?|roles?)\b.{0,40}(?:at|here|page|see|check|:|$)|\bcareers page\b|\bwork with us\b|\bhire (?:me|us)\b|\bavailable for (?:hire|freelance|consulting|work)\b|\bcome work\b|\b(?:remote|hybrid|onsite)\)\s*$/, 'We are hiring engineers', 'the scheduler assigns open jobs'),
  ],
  'book-pitch': [
    say(3, /\b(?:my|our|the|this|his|her|new) (?:new |upcoming |latest |free |first )?(?:e-?book|book|guide)\b.{0,50}(?:available|buy|order|amazon|leanpub|gumroad|here|copy|out now|release|published|check|read|download|get)\b|\b(?:buy|order|pre-?order|get|check out|purchase|grab) (?:my|our|the|a copy of|your copy of|the full) (?:.{0,24})(?:e-?book|book)\b|\bwhere to buy\b/, 'Buy the book here', 'the book is on a shelf'),
  ],
  'sponsor-note': [
    say(2.5, /\baffiliate\b.{0,20}(?:link|program|partner|commission|disclosure)|\b(?:sponsored|brought to you|supported|powered) by\b.{0,40}|\bsponsor(?:s|ed|ing|ship)?\b.{0,24}(?:link|post|message|content|this|video|episode|today|newsletter|thanks|our|:|of)|\b(?:thanks|thank you) to .{2,40} for (?:sponsoring|sending|supporting|providing)|\b(?:small|earn(?: a)?|receive(?: a)?) commission\b|\b(?:was|were|am) (?:not )?(?:paid|compensated|sent)\b.{0,40}(?:review|link|product|this|video|for)|^\W*(?:disclosure|disclosures|advertisement|ad|sponsored|sponsor|sponsors|promoted)\W*$|\bmy referral link\b|\busing my link\b/, 'This post contains affiliate links', 'the affiliate table has two keys'),
  ],
  'shopping-list': [
    say(5, /\bhardware i recommend\b|\b(?:products?|items|gear|things|links?) (?:in|from|mentioned in|used in) (?:this|the) (?:video|post|article|guide)\b|\bsee it now\b|\b(?:buy|view|shop|check price|available) (?:it |now |deal |here )?(?:on|at|from) (?:amazon|best buy|walmart|ebay|etsy)\b|\bmerch(?: shop| store)?\b|\bkit\.co\b|\bamzn\.to\b/, 'Products in this video', 'items in the cart array'),
  ],
  'author-bio': [
    say(4.5, /^\W*(?:about|who is|who are|meet|more about|bio)(?: the)? (?:authors?|me|us|our team|the team|our company|writers?)\b|\b(?:author|writer)(?:'s)? (?:bio|profile|info)|^\W*(?:published|written|authored) by\b|^\W*author\W*$/, 'About the author', 'an author writes about the river'),
    say(2.5, /^.{0,60}\b(?:is|was|am|'m|i'm) (?:currently )?(?:an? |the )?(?:.{0,40} )?(?:engineer|developer|designer|founder|co-founder|cofounder|ceo|cto|architect|consultant|advocate|evangelist|writer|freelancer|student|scientist|programmer|manager|researcher|editor|instructor|author|analyst|blogger|journalist)\b.{0,20}(?:at|who|based|in|with|from|of|and|for|living|,|\.|$)/, 'Ada is a software engineer at a bank', 'the engine is a turbine'),
    say(3.5, /\b(?:you can (?:also )?)?(?:find|read|see|check(?: out)?|view|visit) (?:more of |more about |out )?(?:my|his|her|our|their|me|us) (?:.{0,20})?(?:work|blog|website|site|articles|posts|stories|writing|profile|portfolio|projects|photography|channel|latest|other|github)\b|\b(?:lives|living|based) in [a-z]+\b.{0,60}(?:twitter|github|blog|engineer|developer|wife|enjoys|loves)|\bwhen (?:he|she|i)(?:'s|'m| is| am| isn't)? not\b|\bmy name is\b|\b(?:i|we) (?:also )?(?:write|blog|tweet|post) (?:about|at|on|regularly)\b/, 'You can find my work on my site', 'find the max of the list'),
  ],
  'own-posts-list': [
    say(4.5, /^\W*(?:related|further|more|recommended|other|previous|latest|recent|popular|similar|suggested|additional|keep|next|don't miss)(?: \w+)? (?:posts?|articles?|stories|reads?|tutorials?|content|blogs?|topics|guides|episodes|resources from|from (?:us|me|this))\b.{0,30}$|^\W*(?:related|see also|read next|read more|more from .{1,30}|more by .{1,30}|keep reading|what to read next|check (?:these|it) out)\W*$/, 'Related posts', 'related rows of a table are read first'),
    say(2.5, /\b(?:you )?(?:may|might|will|'ll|would)(?: also)?(?: be)? (?:also )?(?:like|enjoy|interested in|find (?:these|this|it) (?:useful|helpful|interesting))\b.{0,40}|\b(?:check out|read|see|also read|look at|visit) (?:some of |also |the rest of |more of )?(?:my|our) (?:other|previous|latest|last|recent|blog|earlier|medium|full|articles?|posts?|series|stories|guide|tutorials?)\b|\bread more of my\b|\bmy (?:other|previous|latest) (?:posts|articles|stories|blogs|projects)\b|\barticles? (?:by me|from (?:me|us)|i(?:'ve| have) written)/, 'You may also enjoy these', 'the tree may be empty'),
  ],
  'copyright-notice': [
    say(4, /\blicensed under (?:a |the )?(?:cc|creative|attribution)|\bcreative commons\b|\ball rights reserved\b|^\W*(?:©|\(c\) ?\d|copyright)|\b(?:opinions|views) (?:expressed|are my|here|are solely)|^\W*disclaimer\b|\bnot (?:financial|legal|medical|investment) advice\b|\bfor (?:educational|informational) purposes only\b/, 'All rights reserved', 'the copyright field of the header'),
  ],
  'source-credit': [
    say(3.5, /\b(?:originally|first) (?:published|appeared|posted|written)\b|\bcross-?posted\b|\b(?:photo|image|picture|illustration|cover|header|featured image|artwork|gif|screenshot)s? (?:by|credits?|courtesy|source|from|via|taken)\b|\bimage:? credit|\bcredits?:|^\W*(?:source|via|edited by|posted by|posted in|reviewed by|translated by|cover image|image source|tags?|categories|filed under|topics|cited as|citation|updated|last updated|last modified|published|estimated reading time|reading time)\b\W*.{0,80}$|\b\d+ min(?:ute)?s? read\b|\bthis (?:article|post|blog|story|essay|piece|tutorial)(?: was| is| has been)? (?:also |also been )?(?:published|written|originally|part of|posted|adapted|taken|edited|cross)/, 'Photo by A. Name', 'a source of truth for the app is one table that the photo service owns and every reader of it'),
    say(3.5, /\bfound a (?:typo|mistake|bug in this)|\b(?:submit|send|open|opening) a (?:pr|pull request|issue)\b|\bedit (?:this|on) (?:page|post|github)|\bview (?:source|this post) on github|\bback to (?:the )?top\b|\b(?:special )?thanks to .{2,80}(?:review|feedback|proof|help|comments|reading|editing|for)|\bfor (?:reviewing|proofreading|helping me|their feedback)\b/, 'Found a typo?', 'the typo in the constant broke it'),
  ],
  'sign-off': [
    say(4.5, /\bthanks?(?: you)?(?: so much| a lot| very much)? for (?:reading|your time|taking|watching|stopping|making it|sticking|checking|joining)\b|^\W*(?:thanks|thank you|cheers|enjoy|peace|bye|the end|fin|end|good luck|have fun|happy (?:coding|hacking|learning|building|reading|programming|testing|new year|debugging|troubleshooting|deploying|clustering|\w+ing)|until (?:next|then)|see you|see ya|that's (?:it|all)(?: folks| for (?:now|today|this))?|stay (?:safe|curious|hungry|tuned)|keep (?:coding|learning|building|exploring)|till next|all the best|best regards)\b.{0,60}$/, 'Thanks for reading!', 'pages load fast thanks to caching'),
    say(5, /\bhappy (?:coding|hacking|learning|building|programming|troubleshooting)\b.{0,20}$|\b(?:see you|until|catch you) (?:soon|next|in the next|later|then|around)\b.{0,40}$|\bthat's (?:it|all)(?: for (?:today|now|this))?[.!]? (?:thanks|thank|happy|see|hope|i hope)/, 'See you in the next one', 'the happy path of a parser'),
  ],
  'closing-heading': [
    say(2, /^\W*(?:one (?:more|last) thing|p\.?s\.?|before you go|what's next|next steps|moving forward|wrapping up|final (?:thoughts|words|note)|postscript|learn more|stay in touch|thank you|thanks|links|resources|info)\W*$/, 'Before you go', 'links between nodes'),
  ],
  'login-scan': [
    say(-2, /\bqr codes? (?:login|generator|scanner|library|image|component|reader|payload|format)|\b(?:generate|generating|render|decode|decoding|parse) (?:a |the )?qr/, 'the QR code generator', 'scan the code to join'),
  ],
  'reference-list': [
    say(-1, /^\W*(?:references?|further reading|bibliography|footnotes|notes|sources|docs|documentation|prerequisites|table of contents|contents)\W*$|\b(?:official|api) (?:docs|documentation|reference)\b|^\s*\[\d+\]|^\^/, 'References', 'references to the object are counted'),
  ],
  'how-to-step': [
    say(-1, /^(?:\W|\d)*(?:step \d|first|next|then|now|finally|once|after|let's|open|run|install|add the|create (?:a|the|an)|click (?:on )?(?:the|create|next|save))\b.{0,80}\b(?:account|console|dashboard|project|terminal|command|button|file|folder|code|package|page|menu|tab)\b|\b(?:following|below) (?:code|command|snippet|example)\b/, 'Open the console and create a project', 'Follow me for more'),
    say(-2, /\b(?:the|an?|each|every|when|if) (?:user|visitor|subscriber|customer)s?\b/, 'each subscriber gets one row', 'join 3,000 happy subscribers'),
  ],
};
