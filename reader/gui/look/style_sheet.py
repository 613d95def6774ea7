"""The one style sheet of the program, generated from the theme."""

from string import Template

from reader.gui.look.theme import Theme, grown, typography
from reader.paths import resource_dir

_SHEET = Template(
    """
QWidget { font-family: "$family"; font-size: ${interface}px; }
QMainWindow, QToolBar, QDockWidget, #empty_page { background: $paper; }
QToolBar { border: none; border-bottom: 1px solid $rule; padding: 4px 8px; spacing: 2px; }
QToolBar QToolButton { border: none; border-radius: 6px; padding: 6px; color: $ink; background: transparent; }
QToolBar QToolButton:hover { background: $hover; }
QToolBar QToolButton:checked { background: $hover; border-bottom: 2px solid $accent; padding-bottom: 4px; }
QToolBar QToolButton:checked:disabled { background: transparent; }
QToolBar QToolButton:pressed { background: $pressed; }
QToolBar QToolButton:focus { outline: none; border: 1px solid $accent; padding: 5px; }
QToolBar QToolButton::menu-indicator { image: none; width: 0; }
QToolBar QLabel { color: $soft; }
#page_title { color: $soft; padding: 0 12px; }
#opening_line { color: $soft; }
#points_label, #points_more { border: 1px solid transparent; border-radius: 4px; padding: 3px 4px; color: $accent; }
#points_label { font-weight: 600; }
#points_more { margin-left: 23px; }
#notes_fold { border: 1px solid transparent; border-radius: 4px; padding: 3px 4px; color: $accent; }
#notes_fold:hover { background: $hover; }
#notes_fold:focus { border: 1px solid $accent; }
#points_label:hover, #points_more:hover { background: $hover; }
#points_label:focus, #points_more:focus { border: 1px solid $accent; }
QToolBar #length_button { color: $soft; padding: 6px 0; }
QToolBar #length_button:focus { padding: 5px 0; }
QMainWindow::separator { width: 1px; background: $rule; }
QMainWindow::separator:hover { background: $accent; }
QDockWidget { titlebar-close-icon: none; border: none; }
#actors_pane, #removed_pane, #when_pane, #how_much_pane, #highlights_pane { background: $paper; }
Pane QListView { background: transparent; border: 1px solid transparent; outline: none; }
Pane QListView:focus { border: 1px solid $accent; border-radius: 6px; }
Pane #pane_title { font-weight: 600; color: $ink; padding-left: 5px; }
#removed_pane QPlainTextEdit { background: $chrome; color: $ink; border-radius: 6px; padding: 4px; }
#removed_pane QPlainTextEdit:focus { border: 1px solid $accent; }
#actors_pane QToolButton {
  border: 1px solid $rule; border-radius: 6px; min-width: 22px; padding: 3px 5px; color: $soft; font-weight: 600;
}
#actors_pane QToolButton:focus { border: 1px solid $accent; }
#actors_pane QToolButton:checked { background: $chrome; }
#actors_pane #order_button, #dossier QToolButton { border: 1px solid transparent; min-width: 16px; }
#dossier QToolButton { padding: 3px; font-weight: normal; }
#actors_pane #order_button:hover, #dossier QToolButton:hover { background: $hover; }
#actors_pane #order_button:focus, #dossier QToolButton:focus { border: 1px solid $accent; }
#order_button::menu-indicator { image: none; width: 0; }
#actors_pane #dossier_tab { border: 1px solid transparent; padding: 3px 7px; font-weight: normal; }
#actors_pane #dossier_tab:hover { background: $hover; }
#actors_pane #dossier_tab:checked { background: $chrome; color: $ink; font-weight: 600; }
#actors_pane #dossier_tab:disabled { color: $faded; }
#actors_pane #dossier_tab:focus { border: 1px solid $accent; }
#pane_tabs { background: $paper; }
#pane_tab {
  border: 1px solid transparent; border-bottom: 2px solid transparent; padding: 3px 3px; color: $soft;
  background: transparent;
}
#pane_tab:hover { background: $hover; }
#pane_tab:checked { color: $ink; font-weight: 600; border-bottom: 2px solid $accent; }
#pane_tab:focus { border: 1px solid $accent; border-bottom: 2px solid $accent; border-radius: 4px; }
#dossier_name { font-size: ${large}px; font-weight: 600; color: $ink; }
#dossier_role { color: $ink; }
#dossier_also, #dossier_count { color: $soft; font-size: ${small}px; }
#actors_pane KindSwitches QToolButton {
  border: 1px solid transparent; border-bottom: 3px solid transparent; border-radius: 0; font-weight: normal;
  padding: 3px 4px 2px 4px;
}
#actors_pane KindSwitches QToolButton:hover { background: $hover; }
#actors_pane KindSwitches QToolButton:checked { color: $ink; background: transparent; }
#actors_pane #switch_person:checked { border-bottom: 2px solid $person; }
#actors_pane #switch_organisation:checked { border-bottom: 4px double $organisation; }
#actors_pane #switch_place:checked { border-bottom: 2px dashed $place; }
#actors_pane #switch_group:checked { border-bottom: 2px dotted $group; }
#actors_pane KindSwitches QToolButton:focus { border: 1px solid $accent; }
QLineEdit {
  border: 1px solid $edge; border-radius: 6px; padding: 5px 8px; background: $chrome; color: $ink;
  selection-background-color: $selection; selection-color: $ink;
}
#selection_bar { background: $chrome; border: 1px solid $rule; border-radius: 8px; }
#selection_bar QToolButton {
  border: 1px solid transparent; border-radius: 5px; padding: 3px 5px; color: $ink; background: transparent;
}
#selection_bar QToolButton:hover { background: $hover; }
#selection_bar QToolButton:checked { border: 1px solid $accent; }
#shelf_dialog QListView, #second_dialog QListView { background: transparent; border: none; outline: none; }
#comment_dialog QPlainTextEdit {
  background: $chrome; color: $ink; border: 1px solid $rule; border-radius: 6px; padding: 4px;
}
#comment_dialog QPlainTextEdit:focus { border: 1px solid $accent; }
QLineEdit:focus { border: 1px solid $accent; }
QDialog { background: $paper; }
QDialog QLabel#hint { color: $soft; }
QPushButton {
  border: 1px solid $edge; border-radius: 6px; padding: 6px 14px; background: $paper; color: $ink;
}
QPushButton:hover, QPushButton:checked { background: $hover; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $faded; border-color: $rule; }
QPushButton[main="true"] { background: $accent; color: $paper; border: 1px solid $accent; }
QPushButton[main="true"]:focus { border: 2px solid $ink; padding: 5px 13px; }
QPushButton[main="true"]:disabled { background: $hover; color: $faded; border-color: $rule; }
QComboBox { border: 1px solid $edge; border-radius: 6px; padding: 4px 8px; background: $paper; color: $ink; }
QComboBox:focus { border: 1px solid $accent; }
QComboBox:disabled { color: $faded; border-color: $rule; }
QComboBox::drop-down { border: none; width: ${drop}px; }
QComboBox::down-arrow {
  width: 0; height: 0; margin-right: 6px; border-top: ${arrow_height}px solid $soft;
  border-left: ${arrow}px solid $paper; border-right: ${arrow}px solid $paper;
}
QComboBox QAbstractItemView {
  background: $paper; color: $ink; selection-background-color: $hover; selection-color: $ink; border: 1px solid $edge;
}
QCheckBox { border: 1px solid transparent; border-radius: 4px; padding: 1px 2px; color: $ink; }
QCheckBox:focus { border: 1px solid $accent; }
QCheckBox:disabled { color: $faded; }
QCheckBox::indicator {
  width: ${interface}px; height: ${interface}px; border: 1px solid $soft; border-radius: 3px; background: $paper;
}
QCheckBox::indicator:checked { background: $accent; border: 1px solid $accent; image: url("$tick"); }
QCheckBox::indicator:disabled { border-color: $rule; }
QSlider::groove:horizontal { height: 3px; background: $edge; border-radius: 1px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 1px; }
QSlider::handle:horizontal {
  width: 13px; height: 13px; margin: -5px 0; border-radius: 6px; background: $accent;
}
QSlider::handle:horizontal:focus { border: 2px solid $ink; width: 9px; height: 9px; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: $rule; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 2px; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 2px; }
QScrollBar::handle { background: $handle; border-radius: 3px; min-height: 36px; min-width: 36px; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $paper; border: 1px solid $rule; border-radius: 8px; padding: 6px; color: $ink; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 5px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $faded; }
QMenu::separator { height: 1px; background: $rule; margin: 5px 8px; }
QToolTip { background: $chrome; color: $ink; border: 1px solid $rule; padding: 4px 6px; }
#message_bar { background: $chrome; border: 1px solid $edge; border-radius: 8px; }
#message_bar[failure="true"] { background: $warning_tint; border-color: $warning; }
#message_bar QLabel { color: $ink; font-size: ${hint}px; }
#empty_page QLabel#promise { font-family: "$display"; font-size: ${promise}px; font-weight: 700; color: $ink; }
#missing_picture { border: 1px solid $rule; border-radius: 4px; color: $soft; }
#empty_page QLabel#hint { color: $soft; font-size: ${hint}px; }
#empty_page QListView { background: transparent; border: none; outline: none; }
#palette { background: $paper; border: 1px solid $edge; border-radius: 8px; }
#palette QListView { background: transparent; border: none; outline: none; color: $ink; }
#palette QListView::item { padding: 5px 6px; border-radius: 4px; }
#palette QListView::item:selected { background: $selection; color: $ink; }
#help_page QTextBrowser { background: $paper; color: $ink; border: none; }
#type_panel { background: $paper; border: 1px solid $edge; border-radius: 8px; }
#actor_dialog QListView { background: $paper; border: 1px solid $rule; border-radius: 6px; outline: none; }
#actor_dialog QListView::item { padding: 5px 8px; color: $ink; }
#actor_dialog QListView::item:selected { background: $hover; color: $ink; }
#link_dialog QLabel#hint[refusal="true"] { color: $warning; }
#settings_page { background: $paper; }
#settings_dialog QScrollArea { background: $paper; border: none; }
#settings_dialog QLabel#heading { font-weight: 600; padding-top: 10px; color: $accent; }
#settings_page QLabel { qproperty-indent: 3; }
#keys_dialog QTreeView { background: $paper; color: $ink; border: 1px solid $rule; border-radius: 6px; outline: none; }
#keys_dialog QTreeView:focus { border: 1px solid $accent; }
#keys_dialog QTreeView::item { padding: 4px 6px; color: $ink; }
#keys_dialog QTreeView::item:selected { background: $selection; color: $ink; }
#keys_dialog QHeaderView::section { background: $chrome; color: $soft; border: none; padding: 4px 9px; }
#about_dialog QLabel#name { font-family: "$display"; font-size: ${name}px; font-weight: 700; }
#about_dialog QLabel#heading { font-weight: 600; }
#about_dialog QLabel#path { color: $soft; }
#beside_window { background: $paper; }
#beside_window QLabel#hint { color: $soft; }
#beside_window QListView { background: transparent; border: none; outline: none; }
QSplitter::handle { background: $paper; }
QSplitter::handle:horizontal { width: 6px; border-left: 1px solid $rule; }
QSplitter::handle:vertical { height: 6px; border-top: 1px solid $rule; }
QSplitter::handle:hover { border-color: $accent; }
#find_bar, #work_bar, #signs_line { background: $chrome; border-top: 1px solid $rule; }
#find_bar QToolButton { border: none; border-radius: 5px; padding: 5px; }
#find_bar QToolButton, #dossier QToolButton, #order_button { qproperty-iconSize: ${icon}px ${icon}px; }
#find_bar QToolButton:hover { background: $hover; }
#find_bar QToolButton:checked {
  background: $hover; color: $accent; font-weight: 600; border-bottom: 2px solid $accent; padding-bottom: 3px;
}
#find_bar QToolButton:focus { border: 1px solid $accent; padding: 4px; }
#find_bar QLabel, #work_bar QLabel, #signs_line QLabel { color: $soft; }
"""
)


def style_sheet_of(theme: Theme) -> str:
    """Return the style sheet for a theme."""
    roles = typography()
    return _SHEET.substitute(
        theme.colours,
        tick=(resource_dir() / "themes" / f"tick-{'dark' if theme.is_dark else 'light'}.svg").as_posix(),
        family=roles.interface_family,
        display=roles.display_family,
        interface=roles.interface,
        small=roles.small,
        hint=roles.interface + 1,
        promise=grown(30),
        name=grown(24),
        icon=grown(16),
        drop=grown(20),
        arrow=grown(4),
        arrow_height=grown(5),
        large=roles.interface + 4,
        soft=theme.colours["soft_ink"],
        hover=theme.tint("accent", "hover").name(),
        pressed=theme.tint("accent", "sentence").name(),
        selection=theme.tint("accent", "selection").name(),
        handle=theme.colours["edge"],
        faded=theme.tint("ink", "faded").name(),
        warning_tint=theme.tint("warning", "mention").name(),
    )
