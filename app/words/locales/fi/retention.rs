//! How long what is kept, in Finnish.

use crate::retention::StayWords;

pub(crate) const STAY: StayWords = StayWords {
    heading: "Tietosi poistetaan",
    lead: |day| format!("Et ole asioinut meillä pitkään aikaan, joten poistamme tietosi {day}."),
    choice: "Sinun ei tarvitse tehdä mitään. Jos haluat pysyä asiakkaanamme, paina painiketta.",
    button: "Haluan pysyä asiakkaana",
    done: "Pysyt asiakkaanamme",
    after: "Säilytämme tietosi toistaiseksi. Omalla sivullasi voit katsoa ne ja poistaa ne milloin haluat.",
    own_page: "Siirry omalle sivullesi",
};
