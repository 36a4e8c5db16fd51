"""Reading articles side by side: the text with its claims, and the ties drawn between two of them."""
