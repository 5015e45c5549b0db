//! Browsers, their drivers, a virtual screen and a Chinese font, from Debian's packages. On other systems it says what to install.

use crate::process;
use std::path::Path;

/// A package, and the way to see that it is there without asking the package manager.
struct Package {
    name: &'static str,
    is_there: fn() -> bool,
}

const PACKAGES: &[Package] = &[
    Package { name: "chromium", is_there: || process::find("chromium").is_some() },
    Package { name: "chromium-driver", is_there: || process::find("chromedriver").is_some() },
    Package { name: "fonts-noto-cjk", is_there: || Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists() },
    Package { name: "firefox-esr", is_there: || process::find("firefox-esr").is_some() },
    Package { name: "webkit2gtk-driver", is_there: || process::find("WebKitWebDriver").is_some() },
    Package { name: "xvfb", is_there: || process::find("xvfb-run").is_some() },
    Package { name: "xauth", is_there: || process::find("xauth").is_some() },
];

/// The names of the packages that are not there.
pub(super) fn missing() -> Vec<&'static str> {
    PACKAGES.iter().filter(|package| !(package.is_there)()).map(|package| package.name).collect()
}

pub(super) fn install() -> Result<(), String> {
    let missing = missing();
    if process::find("apt-get").is_none() {
        return Err(format!("there is no apt-get here. Install what these Debian packages hold: {}", missing.join(", ")));
    }
    let is_root = process::capture(process::tool("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let may_sudo = || process::capture(process::tool("sudo").args(["-n", "true"])).is_ok();
    if !is_root && !may_sudo() {
        return Err(format!("not allowed to install packages. Run: sudo apt-get install --no-install-recommends {}", missing.join(" ")));
    }
    let apt = |arguments: &[&str]| {
        let mut command = if is_root { process::tool("env") } else { process::tool("sudo") };
        if !is_root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]).args(arguments).arg("-y").stdout(std::process::Stdio::null());
        command
    };
    process::run(&mut apt(&["update"]))?;
    process::run(apt(&["install", "--no-install-recommends"]).args(missing))
}
