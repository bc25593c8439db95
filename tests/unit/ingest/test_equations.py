"""Equations become linear text, whichever markup they come in."""

import pytest
from lxml import etree

from briefing.ingest.equations import linear
from briefing.ingest.html.tree import plain_tree

MATHML = {
    "<msup><mn>10</mn><mn>6</mn></msup>": "10^6",
    "<msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup>": "10^-3",
    "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>": "(a+b)/c",
    "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>": "x_i^2",
    "<msqrt><mi>x</mi></msqrt><mo>=</mo><mroot><mi>y</mi><mn>3</mn></mroot>": "√x=root_3(y)",
    "<semantics><mrow><mi>e</mi></mrow><annotation encoding='application/x-tex'>e</annotation></semantics>": "e",
    "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable>": "1 2; 3",
    "<mn>5</mn><mrow><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow><mi>x</mi>": "5 1/2 x",
    "<mn>3</mn><msup><mn>10</mn><mn>6</mn></msup>": "3 10^6",
    "<mn>7</mn><mfrac linethickness='0'><mn>5</mn><mn>2</mn></mfrac>": "7(5; 2)",
    "<mo>(</mo><mfrac linethickness='0px'><mn>5</mn><mn>2</mn></mfrac><mo>)</mo>": "(5; 2)",
    "<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>": "_6^14 C",
    "<mn>2</mn><mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>": "2 _6^14 C",
    "<mmultiscripts><mi>C</mi><mn>6</mn></mmultiscripts>": "C_6",
    "<mn>10</mn><mo>\u2062</mo><msup><mn>10</mn><mn>3</mn></msup>": "10·10^3",
    "<mn>2</mn><mo>\u2062</mo><mi>x</mi>": "2x",
    "<mn>3</mn><mo>\u2064</mo><mfrac><mn>1</mn><mn>4</mn></mfrac>": "3 1/4",
    "<msub><mi>T</mi><mrow><mn>1</mn><mo>\u2063</mo><mn>2</mn></mrow></msub>": "T_(1,2)",
    "<mi>sin</mi><mo>\u2061</mo><mi>x</mi>": "sin x",
    "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>": "∑_(i=1)^n i",
    "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>x</mi>": "∫_0^1x",
    "<msub><mi>x</mi><mn>1</mn></msub><mi>y</mi>": "x_1y",
    "<msub><mi>x</mi><mi>i</mi></msub><mi>y</mi>": "x_i y",
    "<mover><mi>x</mi><mo>¯</mo></mover><mo>=</mo><mn>5</mn>": "x\u0305=5",
}
OMML = {
    "<sSup><e><r><t>10</t></r></e><sup><r><t>6</t></r></sup></sSup>": "10^6",
    "<f><num><r><t>a+b</t></r></num><den><r><t>c</t></r></den></f>": "(a+b)/c",
    "<sSub><e><r><t>x</t></r></e><sub><r><t>i</t></r></sub></sSub>": "x_i",
    "<rad><deg/><e><r><t>x</t></r></e></rad>": "√x",
    "<d><dPr><begChr val='['/><endChr val=']'/></dPr><e><r><t>a</t></r></e></d>": "[a]",
    "<nary><naryPr><chr val='∑'/></naryPr><sub><r><t>i=1</t></r></sub><sup><r><t>n</t></r></sup><e><r><t>i</t></r></e></nary>": "∑_(i=1)^n i",
    "<r><t>5</t></r><f><num><r><t>1</t></r></num><den><r><t>2</t></r></den></f>": "5 1/2",
    "<d><e><f><fPr><type val='noBar'/></fPr><num><r><t>49</t></r></num><den><r><t>6</t></r></den></f></e></d>": "(49; 6)",
    "<sSub><e><r><t>x</t></r></e><sub><r><t>1</t></r></sub></sSub><r><t>2y</t></r>": "x_1 2y",
    "<limLow><e><r><t>lim</t></r></e><lim><r><t>n</t></r></lim></limLow><r><t>x</t></r>": "lim_n x",
    "<bar><barPr><pos val='top'/></barPr><e><r><t>x</t></r></e></bar>": "x\u0305",
    "<acc><accPr/><e><r><t>x</t></r></e></acc>": "x\u0302",
    "<phant><phantPr><show val='0'/></phantPr><e><r><t>9</t></r></e></phant><r><t>8</t></r>": "8",
    "<oMathPara><oMath><r><t>a=b</t></r></oMath><oMath><r><t>c=d</t></r></oMath></oMathPara>": "a=b; c=d",
}


@pytest.mark.parametrize("markup", MATHML)
def test_an_equation_of_a_page_is_linear_text(markup: str) -> None:
    assert linear(etree.fromstring(f"<math>{markup}</math>")) == MATHML[markup]


@pytest.mark.parametrize("markup", OMML)
def test_an_equation_of_a_word_document_is_linear_text(markup: str) -> None:
    assert linear(etree.fromstring(f"<oMath>{markup}</oMath>")) == OMML[markup]


def test_an_index_before_its_base_joins_no_number_before_it() -> None:
    carbon = "<math><mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts></math>"
    tree, _ = plain_tree(f"<body><p>There were 3{carbon} grains.</p></body>")

    assert tree.text_content() == "There were 3 _6^14 C grains."


def test_an_equation_that_a_page_shows_twice_is_read_once() -> None:
    power = "<msup><mn>10</mn><mn>6</mn></msup>"
    for shown in (
        f'<span class="katex"><span class="katex-mathml"><math>{power}</math></span><span class="katex-html">106</span></span>',
        f'<span class="mwe-math-element"><span style="display: none"><math>{power}</math></span><img class="mwe-math-fallback-image" alt="10^{{6}}"></span>',
    ):
        tree, left_out = plain_tree(f"<body><p>It cost {shown} crowns.</p></body>")

        assert tree.text_content() == "It cost 10^6 crowns."
        assert not left_out


HALF = "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (f"It held 3{HALF} acres.", "It held 3 1/2 acres."),
        (f"It held {HALF}3 acres.", "It held 1/2 3 acres."),
        ("It held 2<math><msup><mn>10</mn><mn>3</mn></msup></math> acres.", "It held 2 10^3 acres."),
        ("It held 5<math><msqrt><mn>2</mn></msqrt></math> acres.", "It held 5√2 acres."),
    ],
)
def test_an_equation_joins_no_number_beside_it(line: str, shown: str) -> None:
    assert plain_tree(f"<body><p>{line}</p></body>")[0].text_content() == shown
