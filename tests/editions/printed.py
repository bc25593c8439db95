"""The PDF of the small corpus, for tests in a process of their own."""

from hashlib import sha256

from briefing.build.editions import MAKERS
from briefing.corpus import load
from briefing.editions.record import Imprint
from tests.carried import EPOCH, pages_of
from tests.published import SITE
from tests.small import CORPUS


def sums() -> list[str]:
    """Return the sum of each PDF that is made from the small corpus."""
    pages, imprint = pages_of(load(CORPUS)), Imprint(SITE, "0.1.0", EPOCH)
    made = [each for name in ("pdf", "pdf-book") for each in MAKERS[name](CORPUS, pages, imprint)]
    return [f"{sha256(each.content).hexdigest()} {each.file}" for each in made]
