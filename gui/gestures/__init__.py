"""What the hands do in the readers: mark claims, tie them, walk among them."""
