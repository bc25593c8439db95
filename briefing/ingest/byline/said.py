"""What stands beside a day and says what it is: words of publication and of later changes, in many languages."""

import re

from briefing.ingest.byline.dates import NUMERIC, WEEKDAYS, find_date, find_numeric

_ENGLISH = (
    r"(?:first |originally )?(?:published|posted|released|issued)|written|reported|story|"
    r"(?:date of publication|(?:publication|publish|published|release|posting|issue) date|date published)"
)
_ELSEWHERE = (
    r"(?:publiée?s?|parue?|mise? en ligne|date de (?:publication|parution))|"
    r"(?:veröffentlicht|veröffentlichung(?:sdatum)?|erschienen|erscheinungsdatum|publiziert|stand|online seit|datum)|"
    r"(?:pubblicat[oa]|data(?: di pubblicazione)?)|(?:publicad[oa]|fecha(?: de publicación)?|data de publicação)|"
    r"(?:gepubliceerd|geplaatst|verschenen|publicatiedatum)|(?:publicer(?:ad|at|ades|et)|publisert|lagt ut|udgivet|"
    r"offentliggjort|julkaistu|birt)|(?:opublikowan[oy]|data publikacji|dodano)|(?:publikováno|vydáno|zveřejněno|"
    r"publikované|zverejnené)|(?:publikálva|közzétéve|megjelent|megjelenés)|(?:publicat|data publicării)|"
    r"(?:objavljeno|објављено|објавено|avaldatud|publicēts|paskelbta|publikuota)|"
    r"(?:публикуван[оа]|опубликован[оа]?|дата публикации|опубліковано|дата публікації)|"
    r"(?:yayın(?:lanma)?(?: tarihi)?|yayımlanma(?: tarihi)?|yayınlandı|giriş(?: tarihi)?)|"
    r"(?:δημοσιεύ[τθ]ηκε|δημοσίευση|ημερομηνία δημοσίευσης)|(?:نشرت?|نُشر|تاريخ النشر|تاریخ انتشار|פורסם|תאריך פרסום)|"
    r"(?:प्रकाशित|diterbitkan|dipublikasikan|xuất bản|đăng)|"
    r"(?:发布(?:时间|日期|于)?|發[布佈](?:時間|日期|於)?|发表(?:时间|于)?|發表|刊登|公開日?時?|掲載日?|投稿日?|配信|"
    r"기사입력|입력|등록|게시일?|발행)"
)
LATER = re.compile(
    r"\b(?:last |date )?(?:updated?|modified|revised|reviewed|accessed|corrected|retrieved|copyright)\b|©|"
    r"\b(?:(?:dernière )?(?:mise? à jour|modification)|actualisée?|modifiée?|"
    r"(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)|(?:ultimo )?aggiorna(?:to|mento)|"
    r"(?:última )?actualiza(?:do|da|ción)|(?:última )?atualiza(?:do|da|ção)|modificado|"
    r"(?:laatst )?(?:bijgewerkt|gewijzigd)|uppdatera[dt]|(?:sist )?(?:oppdatert|endret)|opdateret|päivitetty|"
    r"(?:z)?aktualizac(?:ja|e)|zaktualizowano|aktualizováno|frissítve|módosítva|actualizat|ažurirano|обновлен[оа]?|"
    r"изменен[оа]|оновлено|(?:son )?güncelle(?:me|nme)(?: tarihi)?|(?:τελευταία )?ενημέρωση|ενημερώθηκε|آخر تحديث|"
    r"עודכן|diperbarui|cập nhật)\b|(?:最[终終后後])?更新(?:时间|時間|日時?|日期|于)?|최종수정|수정",
    re.IGNORECASE,
)
"""Words before a day that is not the day of publication."""
_JOINS = (
    r"(?:on|at|in|le|la|du|am|um|vom|il|alle|ore|el|em|a|à|às|op|om|den|dne|dnia|på|kl|στις|в|о|u|w|the|den|pe|ب|في)"
)
_CLOCK = (
    rf"(?:{_JOINS}\.? )*\d{{1,2}}(?:[:.]\d\d(?::\d\d)?| ?h ?(?:\d\d)?|:\d\d)(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:uhr|hrs?|h|ч|óra))?(?: [A-Z]{2,4})?"
)
_FIRST = re.compile(rf"(?:{_ENGLISH}|{_ELSEWHERE})(?!\w)", re.IGNORECASE)
_FOREIGN = re.compile(rf"(?:{_ELSEWHERE})(?!\w)", re.IGNORECASE)
_BESIDE = re.compile(
    rf"(?:(?:{_ENGLISH}|{_ELSEWHERE}|{LATER.pattern})(?!\w)(?: ?: ?| {_JOINS}(?!\w)\.?)*|(?:{_JOINS}(?!\w)\.? ?)+|"
    rf"{NUMERIC}|{_CLOCK}|{WEEKDAYS}|[гр]|m|d)[ :.,]*",
    re.IGNORECASE,
)
_WHERE = re.compile(r"(?:in|under|on|dans|sur|en|em|na|su|i|på|auf|w|v|в) (?:[\w’'-]+ ){0,3}[\w’'-]+", re.IGNORECASE)
"""Where something was published, behind the day."""


def says_published(text: str) -> bool:
    """Return whether a line begins with a word of publication."""
    return _FIRST.match(text) is not None


def is_beside_day(part: str, *, published: bool) -> bool:
    """Return whether a piece of a line with a day holds nothing but what says what the day is, or where it came out."""
    return bool(_BESIDE.fullmatch(part)) or (published and bool(_WHERE.fullmatch(part)))


def day_in(text: str) -> str | None:
    """Return the day of publication in a line; one such as 03/05/2021 only where its language or its figures tell."""
    first = LATER.split(text, maxsplit=1)[0]
    return find_date(first) or find_numeric(first, day_first=_FOREIGN.match(text) is not None)
