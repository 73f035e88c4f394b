"""Apps to measure against: ordinary ones of Streamlit's, and six charts as we draw them."""
