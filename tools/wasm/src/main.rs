//! Prepares WebAssembly that rustc has linked: `bindgen` writes the JavaScript that belongs to it, `split` cuts it into parts.
//!
//! Both are libraries of others; this is their one command line, with the options that Lupa uses and no more. It takes the place of two
//! published commands, which bring a web server and a test runner along and take four minutes to build.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, anyhow, bail};
use lexopt::{
    Arg::{Long, Value},
    Parser, ValueExt,
};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::Options;

const USAGE: &str = "\
lupa-wasm bindgen --target web|module --out-dir DIR [OPTIONS] INPUT.wasm
    Writes DIR/NAME.js and DIR/NAME_bg.wasm.
    --out-name NAME                      instead of the input's own name
    --keep-lld-exports                   what a binary cut into parts needs: its parts use the table of functions
    --experimental-reset-state-function  for the worker: start anew after a panic
    --force-enable-abort-handler         for the worker: notice a panic

lupa-wasm split --out-dir DIR [OPTIONS] INPUT.wasm
    Cuts a binary that was linked with --emit-relocs. Writes DIR/NAME.wasm (the main part, for `bindgen --keep-lld-exports`), the other
    parts, and DIR/parts.json, which says for each part which files it needs.
    --out-name NAME                      instead of the input's own name";

fn main() -> ExitCode {
    match run(Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lupa-wasm: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Parser) -> Result<()> {
    match args.next()? {
        Some(Value(command)) if command == "bindgen" => bindgen(args),
        Some(Value(command)) if command == "split" => split(args),
        Some(Long("help")) => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("which command?\n\n{USAGE}"),
    }
}

fn bindgen(mut args: Parser) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.typescript(false);
    let (mut input, mut out_dir, mut target) = (None, None, None);
    while let Some(arg) = args.next()? {
        match arg {
            Long("target") => target = Some(args.value()?.string()?),
            Long("out-dir") => out_dir = Some(PathBuf::from(args.value()?)),
            Long("out-name") => {
                bindgen.out_name(&args.value()?.string()?);
            }
            Long("keep-lld-exports") => {
                bindgen.keep_lld_exports(true);
            }
            Long("experimental-reset-state-function") => {
                bindgen.reset_state_function(true);
            }
            Long("force-enable-abort-handler") => {
                bindgen.force_enable_abort_handler(true);
            }
            Value(path) if input.is_none() => input = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    match target.as_deref() {
        Some("web") => bindgen.web(true)?,
        Some("module") => bindgen.module(true)?,
        _ => bail!("--target is web or module"),
    };
    let input = input.context("which file?")?;
    bindgen
        .input_path(&input)
        .generate(out_dir.context("--out-dir is missing")?)
        .with_context(|| format!("{} cannot be given bindings", input.display()))
}

fn split(mut args: Parser) -> Result<()> {
    let (mut input, mut out_dir, mut name) = (None, None, None);
    while let Some(arg) = args.next()? {
        match arg {
            Long("out-dir") => out_dir = Some(PathBuf::from(args.value()?)),
            Long("out-name") => name = Some(args.value()?.string()?),
            Value(path) if input.is_none() => input = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let input = input.context("which file?")?;
    let out_dir = out_dir.context("--out-dir is missing")?;
    let name = match name {
        Some(name) => name,
        None => input.file_stem().and_then(|stem| stem.to_str()).context("the input has no name")?.to_owned(),
    };
    let parts = cut(&input, &out_dir, &name)?;
    let json = serde_json::to_string_pretty(&parts)?;
    fs::write(out_dir.join("parts.json"), json + "\n").context("parts.json cannot be written")
}

/// The files that each part needs, by the part's name, in the order in which they are loaded.
fn cut(input: &Path, out_dir: &Path, name: &str) -> Result<BTreeMap<String, Vec<String>>> {
    let wasm = fs::read(input).with_context(|| format!("{} cannot be read", input.display()))?;
    let main_out_path = out_dir.join(format!("{name}.wasm"));
    let main_module = format!("./{name}.js");
    let mut options = Options::new(&wasm);
    options.output_dir = out_dir;
    options.main_out_path = &main_out_path;
    options.main_module = &main_module;
    options.link_name = "./parts.js";
    let split = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{} cannot be cut: {error:#}", input.display()))?;
    Ok(split.prefetch_map.into_iter().map(|(part, files)| (part, files.into_iter().map(|file| file + ".wasm").collect())).collect())
}
