import "./requests";
import "./drafts";
import "./filters";
import "./labels";
import "./panels";
import "./helps";
// Areas: one line each.
import "./preparation";
import "./meeting";
import "./ballots";
