"""TeX's mathematics to a line: what pages write where no formula could be set. An unknown command is its own name."""

import re
from dataclasses import dataclass

from reader.formats.formulas import line

MAX_LENGTH = 4_000  # characters; a longer formula stays as it is
_MAX_DEPTH = 40  # groups within groups
_TOKEN = re.compile(r"\\([a-zA-Z]+)\s*\*?|\\(.)|([{}^_&])|(\s+)|(.)", re.DOTALL)
_SIGNS = {
    "times": "×", "cdot": "·", "div": "÷", "pm": "±", "mp": "∓", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
    "neq": "≠", "ne": "≠", "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝",
    "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "oint": "∮", "in": "∈",
    "notin": "∉", "subset": "⊂", "subseteq": "⊆", "cup": "∪", "cap": "∩", "forall": "∀", "exists": "∃",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "Rightarrow": "⇒", "Leftrightarrow": "⇔", "mapsto": "↦",
    "ldots": "…", "cdots": "…", "dots": "…", "prime": "′", "circ": "°", "degree": "°", "hbar": "ℏ", "ell": "ℓ",
    "langle": "⟨", "rangle": "⟩", "lbrace": "{", "rbrace": "}", "mid": "|", "vert": "|", "Vert": "‖", "ast": "*",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π",
    "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ",
    "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
_WRAPPERS = frozenset(
    {
        "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathcal", "mathbb", "mathfrak", "boldsymbol", "bm", "text",
        "textrm", "textbf", "textit", "operatorname", "mbox", "overline", "underline", "hat", "bar", "vec", "tilde",
        "dot", "ddot", "widehat", "widetilde", "mathop", "mathbin", "mathrel", "mathord",
    }
)  # fmt: skip
_NOTHING = frozenset(
    {
        "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "displaystyle", "textstyle",
        "scriptstyle", "limits", "nolimits", "nonumber", "quad", "qquad", "thinspace", "hfill", "rm", "bf", "it",
    }
)  # fmt: skip
_NAMED = frozenset({"begin", "end", "label", "tag", "color"})  # whose argument is no part of the formula


def line_of(tex: str) -> str:
    """Return what a formula says."""
    if len(tex) > MAX_LENGTH:
        return " ".join(tex.split())
    return line.settled(_Reader([match.groups() for match in _TOKEN.finditer(tex)]).group(0))


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens: command, escaped sign, sign of structure, blank, any other sign."""

    tokens: list[tuple[str | None, ...]]
    at: int = 0

    def group(self, depth: int) -> str:
        """Read to the end of a group."""
        parts: list[str] = []
        while self.at < len(self.tokens):
            sign = self.tokens[self.at][2]
            if sign == "}":
                self.at += 1
                break
            if sign in ("^", "_"):
                self.at += 1
                base, script = parts.pop() if parts else "", self._one(depth)
                parts.append(line.power(base, script) if sign == "^" else line.indexed(base, script))
            else:
                parts.append(self._next(depth))
        return "".join(parts)

    def _one(self, depth: int) -> str:
        """Read the argument of a command: a group, or the one thing that follows."""
        while self.at < len(self.tokens) and self.tokens[self.at][3]:
            self.at += 1
        return self._next(depth).strip() if self.at < len(self.tokens) else ""

    def _next(self, depth: int) -> str:
        command, escaped, structure, blank, other = self.tokens[self.at]
        self.at += 1
        if command:
            return self._command(command, depth)
        if escaped:
            return escaped if escaped in "{}%$&#_" else "; " if escaped == "\\" else " "
        if structure == "{":
            return self.group(depth + 1) if depth < _MAX_DEPTH else ""
        if structure:
            return ", " if structure == "&" else ""
        return " " if blank else line.operator(other or "")

    def _command(self, command: str, depth: int) -> str:
        if command in ("frac", "dfrac", "tfrac", "cfrac"):
            return line.quotient(self._one(depth), self._one(depth))
        if command in ("binom", "dbinom"):
            return f"({self._one(depth)} over {self._one(depth)})"
        if command == "sqrt":
            return line.root(degree=self._option(), of=self._one(depth))
        if command in _WRAPPERS:
            return self._one(depth)
        if command in _NAMED:
            self._one(depth)
            return ""
        if command in _NOTHING:
            return " " if "quad" in command else ""
        return line.operator(_SIGNS[command]) if command in _SIGNS else f" {command} "

    def _option(self) -> str:
        """Read what stands in square brackets."""
        if self.at >= len(self.tokens) or self.tokens[self.at][4] != "[":
            return ""
        end = next((at for at in range(self.at, len(self.tokens)) if self.tokens[at][4] == "]"), None)
        if end is None:
            return ""
        said = "".join("".join(filter(None, token)) for token in self.tokens[self.at + 1 : end])
        self.at = end + 1
        return said
