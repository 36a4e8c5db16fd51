"""The lists and forms around the readers. No panel knows another: the main window wires them."""
