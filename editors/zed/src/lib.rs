use zed_extension_api::{self as zed, LanguageServerId, Result};

struct Callplan;

impl zed::Extension for Callplan {
    fn new() -> Self {
        Callplan
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &zed::Worktree) -> Result<zed::Command> {
        let command = worktree.which("callplan").ok_or("callplan is not on the PATH")?;
        Ok(zed::Command { command, args: vec!["lsp".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Callplan);
