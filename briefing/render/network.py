"""The network of a topic: the picture, and each tie in words behind it."""

from briefing.model import Entity, Kinds
from briefing.render.html import behind, link, listed, paragraph, text
from briefing.render.marks import marks
from briefing.render.picture.network import AROUND_HEIGHT, HEIGHT, draw_around, draw_network
from briefing.render.picture.svg import Words, picture
from briefing.render.statement import passage_mark, sentence
from briefing.views.network import NetworkView, Node, TieView
from briefing.views.statements import Sentence
from briefing.views.words import FEW, article, capitalised, counted, joined

_THIN = "A full line is a relation that a statement gives, a thin one joins two that a statement names together. "
_BROKEN = "A broken line is alleged, the author’s opinion, or in doubt. "
_SHAPES = {"circle": "round", "square": "square", "diamond": "diamond", "triangle": "triangle"}


def network_block(network: NetworkView, kinds: Kinds) -> str:
    """Return the picture of who is linked to whom, and the ties behind it; few ties become sentences."""
    lines = [_line(tie) for tie in network.ties]
    if len(lines) < FEW:
        return "".join(map(paragraph, lines)) or paragraph("The statements link no names.")
    names, ties = counted(len(network.nodes), "name", "names"), counted(len(lines), "link", "links")
    label = f"Network of {names} and {ties}, each of them in the list below"
    drawn = picture(Words("network", label, _caption(network, kinds)), HEIGHT, draw_network(network))
    return drawn + behind("ties", f"The {ties} in words", listed(lines))


def neighbours_block(network: NetworkView, entity: Entity, kinds: Kinds) -> str:
    """Return the picture of a name amid those that statements tie to it, and the ties behind it."""
    mine = [tie for tie in network.ties if entity.id in (tie.first.id, tie.second.id)]
    if len(mine) < FEW:
        return ""
    label = f"{entity.data.name} among {counted(len(mine), 'name', 'names')} that statements tie to it, listed below"
    drawn = picture(Words("network", label, _caption(network, kinds)), AROUND_HEIGHT, draw_around(network, entity.id))
    return drawn + behind("ties", "The links in words", listed(map(_line, mine)))


def _caption(network: NetworkView, kinds: Kinds) -> str:
    """Return what the lines that are drawn mean, and which of the shapes stands for which kinds."""
    there = {node.shape for node in network.nodes}
    lines = _BROKEN if all(tie.words for tie in network.ties) else _THIN + _BROKEN
    drawn = {
        shape: [article(id_) for id_, kind in kinds.items() if kind.shape == shape]
        for shape in _SHAPES
        if shape in there
    }
    shapes = (f"{_SHAPES[shape]}: {joined(names, 'or')}" for shape, names in drawn.items() if names)
    return f"{lines}{capitalised('; '.join(shapes))}."


def _line(tie: TieView) -> str:
    """Return a tie as a sentence; what a statement says beyond a relation is one link away."""
    first = f"{capitalised(tie.first.article)} {_name(tie.first)}".lstrip()
    second = f"{tie.second.article} {_name(tie.second)}".lstrip()
    told = f"{first} {text(tie.words or 'is named together with')} {second}"
    if tie.of:
        charges = list(map(_charge, tie.of, tie.said))
        return f"{told} of {charges[0]}" if len(charges) == 1 else f"{told} of:{listed(charges)}"
    if tie.words:
        return f"{told}{marks(tie.stand)}. {' '.join(map(passage_mark, tie.said))}"
    return f"{told}. {' '.join(f'{sentence(s)} {passage_mark(s)}' for s in tie.said)}"


def _charge(of: str, said: Sentence) -> str:
    """Return what someone is accused of, with how that stands and what became of it."""
    return f"{text(of)}{marks(said.stand)} {passage_mark(said)}"


def _name(node: Node) -> str:
    return link(node.link, text(node.name))
