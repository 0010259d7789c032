import { say, type PatternTable } from './pattern.ts';

/**
 * Texts in which wordings of further languages are worth trying: letters or words that English has not.
 * Each is among the commonest of its language, so that hardly a sentence is without one.
 */
export const OTHER_SIGN =
  /[\u3040-\u30ff\uac00-\ud7af\u0400-\u04ff\u0600-\u06ffß-öø-ý¿¡]|关连记事|(?<![\p{L}])(?:und|sie|wir|uns|über|den|vous|nous|votre|vos|notre|pour|les|auteur|pas|los|el|para|nuestr[oa]s?|una|avete|che|nostr[oa]|tus?|este|você|não|uma|nosso|nossa|artigos|il|ci|anda|kami|dengan|untuk|juga|penulis|het|een|ons|artikel|artículos|articoli|autore|síguenos|seguiteci|siga|leia)(?![\p{L}])/u;

/**
 * Calls to action in further languages, by signal. Said by hand and checked on translated vendor posts only, so no weight is
 * above that of a strong hint. Han characters stand as the normaliser leaves them: 関連 is 关连.
 */
export const other: PatternTable = {
  'follow-ask': [
    say(3, /\bfolg(?:t|e|en sie) (?:mir|uns)\b|\babonnier\w* .{0,24}(?:newsletter|kanal|blog|feed)|\b(?:unser|mein)\w* newsletter|\bteil(?:e|t|en sie) .{0,16}(?:artikel|beitrag)|\b(?:geben|gebt|gib) .{0,16}stern|\bbewerten sie uns|\bbleib(?:en|t)? (?:wir |sie )?in (?:kontakt|verbindung)/, 'Folgen Sie uns auf Mastodon', 'Die Schritte folgen unten'),
    say(3, /\bsuivez-(?:nous|moi)|\babonne[rz]-(?:vous|toi)|\bnotre (?:newsletter|lettre d'information|infolettre)|\bpartage[rz] cet article|\breste(?:z|ns|rons)? en contact|\brestons en contact|une étoile sur|\bmette[rz]-nous en vedette/, 'Suivez-nous sur Mastodon', 'Suivez les étapes du guide pour nous'),
    say(3, /\bs[íi]g(?:uenos|ueme|anos)|\bsuscr[íi]b(?:ete|ase|anse)|\bnuestr[oa] (?:bolet[íi]n|newsletter)|\bcompart[ea] este (?:art[íi]culo|post)|\b(?:mant[ée]n\w*|sigamos) en contacto|\bestrella en github/, 'Síguenos en Mastodon', 'Siga los pasos para este caso'),
    say(3, /\bsiga(?:m)?-?(?:nos|me)\b|\binscreva-se (?:no|na|em noss|para receber|agora|já|gratuit)|\bassine .{0,16}(?:newsletter|boletim|canal)|\bnoss[ao] (?:newsletter|boletim)|\bcomparti?l?he (?:este|esse)|\bmante(?:nha|r)(?:-se|-nos)? (?:em )?contac?to|\bestrela no github/, 'Siga-nos no Mastodon', 'Siga os passos para este caso'),
    say(3, /\bsegui(?:teci|ci|mi|temi)\b|\biscriv(?:iti|etevi)\b|\bnostra newsletter|\bcondivid(?:i|ete) (?:questo|l'articolo)|\b(?:rest|riman)(?:iamo|ete|a) in contatto|\bstella su github/, 'Seguiteci su Mastodon', 'Seguite il percorso per il caso'),
    say(3, /\bikuti kami\b|\bberlangganan (?:newsletter|buletin|blog)|\bbagikan (?:artikel|postingan) ini|\bbintangi (?:kami|repo)|\btetap (?:terhubung|berhubungan)/, 'Ikuti kami di Mastodon', 'Ikuti langkah dengan urutan ini'),
    say(3, /\bvolg (?:ons|mij|me) (?:op|via)|\babonneer|\bschrijf je in voor|\bdeel dit artikel|\b(?:onze|mijn) nieuwsbrief/, 'Volg ons op Mastodon', 'Het volgt een vast patroon'),
    say(3, /подпи(?:шитесь|сывайтесь|сывайся)|следите за нами|ставьте (?:лайк|класс|звезд)|поделитесь (?:этой|статьей|статьёй|постом)|(?:оставайтесь|будем|оставаться) на связи|звезд[уы] на github|поставьте (?:нам )?звезд/, 'Подписывайтесь на канал', 'Подписка на событие приходит первой'),
    say(3, /フォロー(?:して|お願い|お愿い|をお|よろしく|いただ|し(?:たり|て))|チャンネル登[录録]|メールマガジン|メルマガ|ニュースレター.{0,6}(?:登[录録]|[购購]読)|シェアして|いいねを?(?:押|お願い|お愿い)/u, 'ぜひフォローしてください', 'フォロワーの数を数えるクエリ'),
    say(3, /팔로우(?:해|하(?:세요|거나|고|기))|구독(?:해 ?주|과 좋아요|을 부탁|하기)|좋아요(?:를)? (?:눌러|부탁)|공유해 ?주세요|뉴스레터(?:를|에)? ?(?:구독|신청)|(?:github|깃허브).{0,12}(?:별|스타)/, '트위터에서 팔로우해 주세요', '이벤트 구독 목록을 저장한다'),
    say(3, /تابع(?:نا|ونا)|اشترك (?:في|الآن)|نشرتنا|شارك (?:هذا|هذه|المقال)|نجمة على|ابق(?:وا)? على (?:اتصال|تواصل)/, 'تابعنا على تويتر', 'تتابع الخطوات في القسم التالي'),
  ],
  'comment-ask': [
    say(3, /\b(?:haben sie|hast du|habt ihr|wenn sie) (?:noch )?fragen|\bzögern sie nicht|\blass(?:t|en sie)? (?:es )?(?:mich|uns) .{0,20}wissen|\b(?:schreib|hinterlass)\w* .{0,20}kommentar|\b(?:sagen|teilen) sie uns .{0,20}(?:meinung|mit)|\bkontaktier\w* (?:sie )?uns|\bfreuen uns .{0,16}(?:feedback|kommentare)|\bwürden wir (?:uns|ihnen) gerne?/, 'Haben Sie Fragen? Schreiben Sie', 'Wir stellen uns die Fragen im Test'),
    say(3, /\b(?:avez-vous|as-tu|vous avez|si vous avez) (?:des |d'autres |une )?questions?|\bn'hésite[sz]? pas à|\bdites-(?:nous|moi)|\blaisse[rz] .{0,12}commentaire|\bcontacte[rz]-(?:nous|moi)|\bfaites-(?:nous|moi) (?:part|savoir)|\bnous (?:serions|serons) (?:ravis|heureux)|\bnous aimerions (?:vous|savoir)/, 'N’hésitez pas à nous écrire', 'Les questions posées pour le test'),
    say(3, /\btiene[ns]? (?:alguna |)(?:preguntas?|duda)|\bno dude[sn]? en|\bd[íi]ga(?:me|nos)|\bdéja(?:nos|me)? .{0,12}comentario|\bdeja (?:un|tu) comentario|\bp[óo]nga(?:n)?se en contacto|\bponte en contacto|\bcuénta(?:me|nos)|\bnos encantaría/, '¿Tienes preguntas? Escríbenos', 'Las preguntas para el modelo'),
    say(3, /\b(?:tem|tiver) (?:alguma |)(?:dúvidas?|perguntas?)|\bnão hesite|\bdeixe .{0,12}comentário|\bdiga-?nos\b|\bentre em contac?to|\bfale conosco|\bgostaríamos (?:muito )?de (?:o |a )?(?:ajudar|saber|ouvir)/, 'Tem dúvidas? Fale conosco', 'As perguntas não são para o modelo'),
    say(3, /\b(?:avete|hai) (?:altre )?domande|\bnon esita(?:te|re)|\bditeci\b|\blascia(?:te)? .{0,12}commento|\bcontatta(?:te)?(?:ci|mi)\b|\bfa(?:te)?ci sapere|\bfammi sapere|\b(?:saremo|saremmo) lieti|\bci piacerebbe/, 'Avete domande? Contattateci', 'Il modello ha una domanda per il test'),
    say(3, /\b(?:punya|ada|memiliki) pertanyaan\b|\bjangan ragu|\bhubungi kami|\btinggalkan .{0,12}komentar|\bberi ?tahu kami|\bkami ingin (?:membantu|mendengar)/, 'Punya pertanyaan? Hubungi kami', 'Pertanyaan untuk model dengan data'),
    say(3, /(?:есть|возникли|появились|остались) (?:какие-либо |какие-то )?вопросы|(?:пишите|оставляйте|задавайте|делитесь).{0,24}(?:комментари|вопрос|мнени)|(?:свяжитесь|связаться) с нами|не стесняйтесь|расскажите нам|дайте (?:мне |нам )?знать|обращайтесь к нам|(?:мы|мы всегда) будем рады/, 'Остались вопросы? Свяжитесь с нами', 'Вопросы к модели хранятся в таблице'),
    say(3, /ご[质質][问問](?:が|や|は)|お[気气][軽轻]に|お[问問]い?合わせ|コメント(?:欄|栏)?(?:で|に|を).{0,12}(?:ください|お願い|お愿い|待ち)|ご意[见見]|お手[伝传]いさせて|お[聞闻]かせ/u, 'ご質問がある場合はお気軽に', '質問をベクトルに変換します'),
    say(3, /궁금한 (?:점|사항)|질문이 있(?:으시|거나|다면)|문의(?:해 ?주|하시거나|하세요)|댓글(?:로|을|에).{0,10}(?:남겨|알려|부탁|달아)|의견을 (?:들려|남겨|보내)|도와드리/, '궁금한 점이 있으면 댓글로 남겨 주세요', '질문을 벡터로 바꾼다'),
    say(3, /لديك (?:أي |أية )?(?:أسئلة|سؤال|استفسار)|لا تتردد|أخبرنا|نود (?:مساعدت|سماع|أن نسمع)|تواصل معنا|اتصل بنا|(?:اترك|اكتب).{0,12}تعليق/, 'هل لديك أسئلة؟ تواصل معنا', 'تحول الأسئلة إلى متجهات'),
  ],
  'group-invite': [
    say(3, /\b(?:tritt|treten sie|komm|kommt) .{0,40}(?:community|slack|discord|telegram|forum|gruppe|kanal)|\bunser(?:em|en|e|er)? (?:discord|slack|telegram|forum)/, 'Treten Sie unserer Community bei', 'Die Gruppe und der Kanal sind Felder der Tabelle'),
    say(3, /\brejoi(?:gnez|ns)(?:-nous)? .{0,40}(?:communaut|slack|discord|telegram|forum|groupe|canal)|\bnotre (?:canal|serveur|discord|slack|forum)/, 'Rejoignez notre canal Discord', 'Les groupes joints pour le test'),
    say(3, /ún(?:ase|ete|anse) .{0,40}(?:comunidad|slack|discord|telegram|foro|grupo|canal)|\bnuestro (?:canal|servidor|discord|slack|foro)/, 'Únete a nuestra comunidad', 'El grupo se une para cada canal'),
    say(3, /\bjunte-se .{0,40}(?:comunidade|slack|discord|telegram|fórum|grupo|canal)|\bparticipe d[oa] .{0,30}(?:comunidade|grupo|canal)|\bnosso (?:canal|servidor|discord|slack|fórum)/, 'Junte-se à nossa comunidade', 'O grupo não é uma comunidade'),
    say(3, /\b(?:unitevi|unisciti|partecipa(?:te)?) .{0,40}(?:community|comunità|slack|discord|telegram|forum|gruppo|canale)|\bnostro (?:canale|server|discord|slack|forum)/, 'Unitevi al nostro canale', 'Il canale e il gruppo sono uniti'),
    say(3, /\bbergabunglah .{0,40}(?:komunitas|slack|discord|telegram|grup|saluran|forum)|\b(?:saluran|grup|discord|slack) (?:\w+ )?kami\b/, 'Bergabunglah dengan komunitas ini', 'Grup data dengan saluran terpisah'),
    say(3, /(?:присоединяйтесь|вступайте|заходите) .{0,40}(?:сообществ|slack|discord|telegram|телеграм|чат|канал|групп|форум)|наш(?:ем|ему|его|е|) (?:канал|чат|discord|slack|telegram|телеграм|форум)/, 'Присоединяйтесь к нашему сообществу', 'Канал и группа хранятся в таблице'),
    say(3, /(?:discord|slack|telegram|コミュニティ|チャンネル|グループ).{0,12}(?:ご参加|に参加して(?:ください|みて)|に加わって)/u, 'Discordチャンネルにご参加ください', 'チャンネルごとにデータを分けます'),
    say(3, /(?:discord|slack|telegram|디스코드|슬랙|텔레그램|커뮤니티|오픈채팅).{0,12}(?:참여(?:해|하세요|하여|하거나)|가입(?:해|하세요|하여|하거나)|오세요)/, 'Slack 커뮤니티에 참여하세요', '커뮤니티 탐지 알고리즘을 쓴다'),
    say(3, /(?<![\p{L}])(?:انضم|انضموا) .{0,40}(?:مجتمع|قنا|slack|discord|telegram|تيليجرام|تلغرام|مجموع|منتدى)/u, 'انضم إلى قناة Discord', 'قناة البيانات منفصلة'),
  ],
  'product-pitch': [
    say(2.5, /\b(?:sind sie|bist du|seid ihr) bereit\b|\bkostenlos (?:testen|anmelden|registrieren|starten|ausprobieren)|\bkostenlose[nrs]? (?:test|demo|stufe|sprechstunde|beratung|konto|\d)|\b(?:buchen|vereinbaren) sie\b|\bjetzt (?:anmelden|registrieren|testen)|überzeugen sie sich/, 'Sind Sie bereit? Kostenlos testen', 'Sie sind über den Cache bereits geladen'),
    say(2.5, /(?:^|[.!?] )\W*prête?s? à [^?]{3,90}\?|\bessai gratuit|\bessaye[rz] .{0,30}(?:gratuit|aujourd'hui|dès)|\bréserve[rz] (?:une|un|votre)|\bniveau gratuit|\bcommence[rz] gratuitement|\bdécouvre[rz] par vous-même/, 'Réservez une démo pour vous', 'Un module prêt à l’emploi pour les tests'),
    say(2.5, /\blist[oa]s? para [^?]{3,90}\?|\bprueba gratuita|\bprueb[ae] .{0,30}(?:gratis|hoy)|\breserv[ae] (?:una|un|su|tu) |\b(?:empiece|comience|empieza|comienza) (?:hoy|ahora|gratis)|\bregístr(?:ate|ese) (?:gratis|hoy|ahora|para|en nuestr)|\bnivel gratuito/, '¿Listo para probarlo?', 'El índice está listo para el uso'),
    say(2.5, /\bpront[oa]s? para [^?]{3,90}\?|\bexperimente .{0,30}(?:grátis|hoje|gratuit)|\bteste grátis|\b(?:marque|agende) uma|\bcomece (?:hoje|agora|grátis)|\b(?:registe|cadastre)-se (?:gratuit|grátis|agora|hoje|já)|\bnível gratuito/, 'Pronto para experimentar?', 'O índice não está pronto para uso'),
    say(2.5, /\bpront[oi] a [^?]{3,90}\?|\bprova(?:te)? .{0,30}(?:gratis|gratuit|oggi)|\bprova gratuita|\bprenota(?:te)? (?:una|un)\b|\binizia(?:te)? (?:oggi|subito|gratis)|\bregistra(?:ti|tevi) (?:gratis|ora|oggi|subito|per)|\blivello gratuito/, 'Prenotate una demo', 'Il sistema è pronto a rispondere'),
    say(2.5, /(?:^|[.!?] )\W*siap (?:untuk )?[^?]{3,90}\?|\bcoba .{0,20}(?:gratis|hari ini)|\bpesan sesi\b|\bdaftar (?:sekarang|gratis)|\btingkat gratis/, 'Siap untuk mencobanya?', 'Data siap untuk dimuat dengan kueri'),
    say(2.5, /готовы [^?]{3,90}\?|попробуйте .{0,30}(?:бесплатно|сегодня|прямо сейчас)|бесплатн(?:ый|ая|ую|ое) (?:пробн|демо|консультац|сесси|верси|уров|\d)|(?:запишитесь|забронируйте) |зарегистрируйтесь (?:бесплатно|сейчас|сегодня|на (?:вебинар|курс|встреч|сессию))|начните (?:бесплатно|сегодня)/, 'Готовы попробовать?', 'Данные готовы к загрузке'),
    say(2.5, /准[备備]は(?:できましたか|よろしい)|[无無]料(?:トライアル|体[验験]|プラン|デモ|相[谈談])|ご予[约約]|今すぐ.{0,16}(?:インストール|始め|登|[试試])|お[试試]しください/u, '準備はできましたか？', '準備ができたらデータを読み込みます'),
    say(2.5, /준비가 되(?:셨|었)(?:나요|습니까)|무료(?: 체험| 티어| 평가판| 상담| 데모)|지금 바로 .{0,20}(?:시작|설치|체험|가입)|세션을 예약|(?:가입|신청|예약)하세요/, '사용해 볼 준비가 되셨나요?', '데이터를 읽을 준비가 되면'),
    say(2.5, /هل أنت (?:مستعد|جاهز|على استعداد)|(?:جرّ?ب|ابدأ|سجّ?ل)\S* (?:الآن|مجان|اليوم)|احجز (?:جلسة|موعد|عرض)|تجربة مجانية/, 'هل أنت مستعد لتجربتها؟', 'البيانات جاهزة للتحميل'),
  ],
  'author-bio': [
    say(3, /^\W*über (?:den|die) autor|^\W*(?:à|a) propos (?:de l'auteur|des auteurs|de l'autrice|de (?:nous|moi)\W*$)|^\W*(?:sobre|acerca) (?:el|la|los|del|o|a|os) autor|^\W*(?:sull'autore|informazioni sull'autore|chi siamo)|^\W*tentang penulis|^\W*over de auteur/u, 'Über den Autor', 'Der Autor und die Tabelle über den Text'),
    say(3, /^.{0,3}(?:об авторе|об авторах)|^.{0,3}著者(?:について|[绍紹]介|プロフィール)|この[记記]事を[书書]いた|^.{0,3}(?:저자|작성자|글쓴이) ?(?:소개|정보|에 대)|^.{0,3}(?:عن|نبذة عن|حول) (?:المؤلف|الكاتب)/u, 'Об авторе', 'Поле автора в таблице'),
  ],
  'own-posts-list': [
    say(3, /^\W*(?:lesen sie (?:auch|weiter)|weitere (?:artikel|beiträge)|verwandte (?:artikel|beiträge)|mehr zum thema)/u, 'Verwandte Artikel', 'Und weitere Felder der Artikel'),
    say(3, /^\W*(?:à lire aussi|continuer à lire|articles? (?:similaires|connexes|liés)|lire aussi|autres articles|s[ei]guir? leyendo|siga leyendo|artículos relacionados|le[ae] también|continue (?:lendo|a ler)|continuar a ler|leia (?:também|mais)|artigos relacionados|continua(?:te)? a leggere|legg(?:i|ete) anche|articoli correlati|altri articoli|baca juga|artikel terkait)/u, 'À lire aussi', 'Les articles sont liés par leur clé pour nous'),
    say(3, /^.{0,3}(?:читайте (?:также|далее)|похожие статьи|другие статьи|продолжить чтение|关连记事|関連記事|あわせて[読读]みたい|次に[読读]む|[続续]きを[読读]む|관련 (?:글|기사|게시물|포스트)|계속 읽기|함께 읽|اقرأ (?:أيض|المزيد)|مقالات (?:ذات صلة|مشابهة)|تابع القراءة)/u, '関連記事', '記事の関連度を計算します'),
  ],
};
