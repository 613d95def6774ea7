"""Two plain sentences in every language that is known here, and in some others, to find, divide and rank."""

# ruff: noqa: E501

SAMPLES = {
    "ar": "أعلن الرئيس أمس أن المحادثات ستستأنف الأسبوع المقبل في العاصمة. لم يعرف أحد موعد الاجتماع الجديد.",
    "bg": "Президентът заяви вчера, че преговорите ще продължат следващата седмица в столицата. Никой все още не знае кога точно.",
    "cs": "Prezident včera oznámil, že jednání budou příští týden pokračovat v hlavním městě. Nikdo zatím neví, kdy přesně.",
    "da": "Præsidenten sagde i går, at forhandlingerne fortsætter i næste uge i hovedstaden. Ingen ved endnu, hvornår det sker.",
    "de": "Der Präsident erklärte gestern, dass die Gespräche nächste Woche fortgesetzt werden. Niemand weiß bisher, wann genau.",
    "el": "Ο πρόεδρος δήλωσε χθες ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα. Κανείς δεν ξέρει ακόμη πότε ακριβώς.",
    "en": "The president said yesterday that the talks would go on next week in the capital. Nobody knows yet when exactly.",
    "es": "El presidente anunció ayer que las conversaciones seguirán la próxima semana en la capital. Nadie sabe todavía cuándo.",
    "et": "President ütles eile, et läbirääkimised jätkuvad järgmisel nädalal pealinnas. Keegi ei tea veel täpset aega.",
    "fa": "رئیس جمهور دیروز گفت که گفتگوها هفتهٔ آینده در پایتخت ادامه خواهد یافت. هنوز هیچ کس زمان دقیق را نمی‌داند.",
    "fi": "Presidentti kertoi eilen, että neuvottelut jatkuvat ensi viikolla pääkaupungissa. Kukaan ei vielä tiedä, milloin.",
    "fr": "Le président a déclaré hier que les discussions reprendraient la semaine prochaine. Personne ne sait encore quand.",
    "he": "הנשיא הודיע אתמול כי השיחות יימשכו בשבוע הבא בעיר הבירה. איש אינו יודע עדיין מתי בדיוק.",
    "hi": "राष्ट्रपति ने कल कहा कि वार्ता अगले सप्ताह राजधानी में जारी रहेगी। अभी तक किसी को सही समय नहीं पता।",
    "hu": "Az elnök tegnap bejelentette, hogy a tárgyalások jövő héten folytatódnak a fővárosban. Még senki sem tudja, mikor.",
    "id": "Presiden mengatakan kemarin bahwa perundingan akan dilanjutkan minggu depan di ibu kota. Belum ada yang tahu kapan tepatnya.",
    "it": "Il presidente ha detto ieri che i colloqui continueranno la prossima settimana nella capitale. Nessuno sa quando.",
    "ja": "大統領は昨日、来週首都で会談が再開されると発表した。正確な日時はまだ誰も知らない。",
    "ko": "대통령은 어제 회담이 다음 주 수도에서 재개될 것이라고 발표했다. 정확한 시간은 아직 아무도 모른다.",
    "lt": "Prezidentas vakar pareiškė, kad derybos kitą savaitę tęsis sostinėje. Niekas dar nežino, kada tiksliai.",
    "ml": "അടുത്ത ആഴ്ച തലസ്ഥാനത്ത് ചർച്ചകൾ തുടരുമെന്ന് പ്രസിഡന്റ് ഇന്നലെ പറഞ്ഞു. കൃത്യമായ സമയം ആർക്കും അറിയില്ല.",
    "nl": "De president zei gisteren dat de gesprekken volgende week in de hoofdstad verdergaan. Niemand weet nog precies wanneer.",
    "nb": "Presidenten sa i går at samtalene fortsetter neste uke i hovedstaden. Ingen vet ennå nøyaktig når det skjer.",
    "pl": "Prezydent powiedział wczoraj, że rozmowy będą kontynuowane w przyszłym tygodniu. Nikt jeszcze nie wie, kiedy dokładnie.",
    "pt": "O presidente disse ontem que as conversações continuarão na próxima semana na capital. Ninguém sabe ainda quando será.",
    "ro": "Președintele a spus ieri că discuțiile vor continua săptămâna viitoare în capitală. Nimeni nu știe încă exact când.",
    "ru": "Президент заявил вчера, что переговоры продолжатся на следующей неделе в столице. Никто пока не знает, когда именно.",
    "sk": "Prezident včera oznámil, že rokovania budú budúci týždeň pokračovať v hlavnom meste. Nikto ešte nevie, kedy presne.",
    "sl": "Predsednik je včeraj dejal, da se bodo pogovori nadaljevali prihodnji teden v prestolnici. Nihče še ne ve, kdaj točno.",
    "sv": "Presidenten sade i går att samtalen fortsätter nästa vecka i huvudstaden. Ingen vet ännu exakt när det sker.",
    "th": "ประธานาธิบดีกล่าวเมื่อวานนี้ว่าการเจรจาจะดำเนินต่อไปในสัปดาห์หน้าที่เมืองหลวงของประเทศ ยังไม่มีใครทราบเวลาที่แน่นอน",
    "tr": "Cumhurbaşkanı dün görüşmelerin gelecek hafta başkentte devam edeceğini söyledi. Henüz kimse tam zamanını bilmiyor.",
    "uk": "Президент заявив учора, що переговори продовжаться наступного тижня у столиці. Ніхто ще не знає, коли саме.",
    "zh": "总统昨天宣布，会谈将于下周在首都继续举行。目前还没有人知道确切的时间。",
}

OTHERS = {
    "ka": "პრეზიდენტმა გუშინ განაცხადა, რომ მოლაპარაკებები მომავალ კვირას გაგრძელდება. ზუსტი დრო ჯერ არავინ იცის.",
    "vi": "Tổng thống hôm qua nói rằng các cuộc đàm phán sẽ tiếp tục vào tuần tới ở thủ đô. Chưa ai biết chính xác khi nào.",
}
