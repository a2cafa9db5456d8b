enum RoundTripPlaceholder {}
