"""The world in, Articles out: whatever comes from outside is bounded, decoded and cleaned here, once."""
